/** Plans a point of the agenda, with its heading in the body where the points have theirs. */
import { appendHeaderItem } from '../document/set-header.ts'
import { scanBody } from '../document/body.ts'
import type { Document, Edit } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { resolveReference } from '../queries/find.ts'
import { readPointLine } from '../records/items.ts'
import type { Meeting } from '../records/types.ts'
import { headingText, oneLine } from './headings.ts'
import { keyRules } from './keys.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** A point for the agenda of the meeting `to`, a reference as typed; `minutes` is how long it should take. */
export interface PointRequest {
  readonly title: string
  readonly to: string
  readonly minutes?: number
  readonly speaker?: string
}

/** Plans the line under `agenda:` and its heading. */
export async function planPoint(snapshot: Snapshot, request: PointRequest): Promise<Plan> {
  const { record } = resolveReference(snapshot, request.to)
  if (record.kind !== 'meeting') throw problem('not-a-meeting', { reference: record.id }, exitCodes.refused)
  // "Bilan (20 min, Anne)" says minutes and speaker in the line itself.
  const typed = readPointLine(oneLine(request.title))
  const { title } = typed
  if (title === '') throw problem('mark-text-empty', {}, exitCodes.usage)
  const rules = keyRules('meeting')
  const line = pointLine(title, {
    minutes: request.minutes ?? typed.minutes,
    speaker: request.speaker ?? typed.speaker,
  })
  const added = await appendHeaderItem(record.document, record.typedKeys['agenda'] ?? 'agenda', line, rules)
  const edits = [...added, ...headingEdits(record, title)]
  return {
    changes: [alter(record, edits, [record.id])],
    said: [{ code: 'point-added', args: { title: line, file: record.path } }],
    warnings: [],
  }
}

/** "Titre (30 min, Intervenant)"; no time is no minutes, and a speaker without minutes cannot be told from a title, and stays in its words. */
function pointLine(
  title: string,
  { minutes, speaker }: { readonly minutes: number | null; readonly speaker: string | null },
): string {
  if (minutes === null || minutes === 0) return speaker === null ? title : `${title} – ${speaker}`
  return speaker === null ? `${title} (${minutes} min)` : `${title} (${minutes} min, ${speaker})`
}

const numbered = /^(\d{1,3})\. /

/** A heading after the last one, where the points of the body are numbered headings; none within an open code block. */
function headingEdits({ document, body }: Meeting, title: string): readonly Edit[] {
  const numbers = body.headings.flatMap(({ level, text }) => {
    const number = numbered.exec(text)?.[1]
    return number === undefined ? [] : [{ level, number: Number(number) }]
  })
  const last = numbers.at(-1)
  if (!last) return []
  const edit = insertionAtEnd(document, `${'#'.repeat(last.level)} ${last.number + 1}. ${headingText(title)}`)
  const after = document.text.slice(0, edit.start) + edit.text + document.text.slice(edit.end)
  const isHeading = scanBody(after, document.bodyStart).headings.length === body.headings.length + 1
  return isHeading ? [edit] : []
}

function insertionAtEnd({ text, eol }: Document, line: string): Edit {
  const end = text.trimEnd().length
  return { start: end, end, text: `${eol}${eol}${line}` }
}
