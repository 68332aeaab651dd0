import type { PageMessages } from '../catalog/pages.ts'
import type { Words } from '../catalog.ts'

const documentNames = {
  'releve-de-decisions': 'Relevé de décisions',
  'compte-rendu': 'Compte rendu',
  'proces-verbal': 'Procès-verbal',
} as const

function counted(count: number, one: string, several: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}` : `${count} ${several}`
}

function late(count: number | null): string {
  return count === null || count === 0 ? '' : ` (dont ${count} en retard)`
}

export const pages: Words<PageMessages> = {
  'document-name': ({ type }) => documentNames[type],
  'agenda-title': ({ title, day }) => `Ordre du jour – ${title}${day === null ? '' : ` – ${day}`}`,
  'record-title': ({ document, title, day }) => [document, title, day].filter(Boolean).join(' – '),
  'item-of-meeting': ({ label, id, day }) => `${label} ${id} de la réunion du ${day}`,
  'item-by-title': ({ label, title }) =>
    `${label} « ${title.replace(/«[ \u00a0\u202f]?/g, '“').replace(/[ \u00a0\u202f]?»/g, '”')} »`,
  'more-points': ({ count }) => (count === 1 ? 'et un autre point' : `et ${count} autres points`),
  'agenda-counts': ({ actions, overdue, waiting, questions, events }) =>
    [
      counted(actions, 'action en cours', 'actions en cours') + late(overdue),
      counted(waiting, 'réponse attendue', 'réponses attendues'),
      counted(questions, 'question ouverte', 'questions ouvertes'),
      counted(events, 'événement à venir', 'événements à venir'),
    ]
      .filter(Boolean)
      .join(', '),
  'template-missing': ({ template }) =>
    `Le modèle « ${template} » est introuvable, ni dans le dossier templates de l’espace de travail, ni parmi ceux de spro. ` +
    `Réinstallez spro, ou créez templates/${template}.`,
  'template-broken': ({ template, line, reason }) =>
    `templates/${template}:${line} : ce modèle n’est pas du Liquid que spro sait remplir (${reason}). ` +
    `Corrigez cette ligne, ou retirez le fichier pour revenir au modèle fourni.`,
  footnotes: () => 'Notes',
  'back-to-text': () => 'Retour au texte',
}
