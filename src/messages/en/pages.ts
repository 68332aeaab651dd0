import type { PageMessages } from '../catalog/pages.ts'
import type { Words } from '../catalog.ts'

const documentNames = {
  'releve-de-decisions': 'Record of decisions',
  'compte-rendu': 'Minutes',
  'proces-verbal': 'Formal minutes',
} as const

function counted(count: number, one: string, several: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}` : `${count} ${several}`
}

function late(count: number | null): string {
  return count === null || count === 0 ? '' : ` (${count} overdue)`
}

export const pages: Words<PageMessages> = {
  'document-name': ({ type }) => documentNames[type],
  'agenda-title': ({ title, day }) => `Agenda – ${title}${day === null ? '' : ` – ${day}`}`,
  'record-title': ({ document, title, day }) => [document, title, day].filter(Boolean).join(' – '),
  'item-of-meeting': ({ label, id, day }) => `${label} ${id} of the meeting of ${day}`,
  'item-by-title': ({ label, title }) => `${label} “${title.replace(/["“”]/g, "'")}”`,
  'more-points': ({ count }) => (count === 1 ? 'and one more item' : `and ${count} more items`),
  'agenda-counts': ({ actions, overdue, waiting, questions, events }) =>
    [
      counted(actions, 'open action', 'open actions') + late(overdue),
      counted(waiting, 'awaited answer', 'awaited answers'),
      counted(questions, 'open question', 'open questions'),
      counted(events, 'upcoming event', 'upcoming events'),
    ]
      .filter(Boolean)
      .join(', '),
  'template-missing': ({ template }) =>
    `There is no template "${template}", neither in the workspace’s templates folder nor among those of spro. ` +
    `Install spro again, or create templates/${template}.`,
  'template-broken': ({ template, line, reason }) =>
    `templates/${template}:${line}: this template is not Liquid that spro can fill (${reason}). ` +
    `Correct this line, or remove the file to go back to the shipped template.`,
  footnotes: () => 'Notes',
  'back-to-text': () => 'Back to the text',
}
