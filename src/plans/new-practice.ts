/** Plans the card of a practice: numbered, so that people can cite it. */
import { compareText } from '../dates/compare.ts'
import { fold } from '../document/fold.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { textOf } from '../records/values.ts'
import { freeId } from './ids.ts'
import { createRecord, distinctTexts, requireTitle, territoriesNamed } from './new-record.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What `spro new-practice` was asked for. */
export interface PracticeRequest {
  readonly title?: string
  readonly theme?: string
  /** The next free one where it is not given. */
  readonly number?: number
  /** By id or by name, as typed. */
  readonly territories: readonly string[]
  readonly places: readonly string[]
  readonly status?: string
  readonly links: readonly string[]
}

/** Plans the card. Throws `missing-practice-title` (exit 2), `unknown-territory`, `practice-number-taken` (exit 3). */
export async function planPractice(snapshot: Snapshot, request: PracticeRequest): Promise<Plan> {
  const { theme, places, status, links } = request
  const title = requireTitle(request.title, 'missing-practice-title')
  const territories = territoriesNamed(snapshot.config, request.territories)
  const number = chooseNumber(snapshot.records, request.number)
  const id = freeId(snapshot, '', title)
  const creation = await createRecord(snapshot, {
    kind: 'practice',
    folder: 'practices',
    id,
    title,
    entries: [
      ['title', title],
      ['theme', theme],
      ['number', number],
      ['territories', territories],
      ['places', distinctTexts(places)],
      ['status', status],
      ['links', distinctTexts(links)],
    ],
  })
  const said = [{ code: 'practice-created' as const, args: { path: creation.path, number } }]
  return { changes: [creation], said, warnings: [] }
}

/** One more than the highest: the number of a card that was taken away is not given again, people may have cited it. */
function chooseNumber(records: readonly WorkspaceRecord[], wanted: number | undefined): number {
  const taken = records.flatMap((record) => {
    const number = record.kind === 'practice' ? numberOf(record) : null
    return number === null ? [] : [{ number, id: record.id, title: record.title }]
  })
  const free = taken.reduce((highest, { number }) => Math.max(highest, number), 0) + 1
  const holder = taken.find(({ number }) => number === wanted)
  if (holder) throw problem('practice-number-taken', { ...holder, free }, exitCodes.refused)
  return wanted ?? free
}

/** `017` is the number 17. */
function numberOf({ header }: WorkspaceRecord): number | null {
  const text = textOf(header['number']) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** The themes of the known cards, each once, in the order of the alphabet: what prompts offer. */
export function themesOf(records: readonly WorkspaceRecord[]): readonly string[] {
  const themes = records.flatMap(({ kind, header }) =>
    kind === 'practice' && typeof header['theme'] === 'string' ? [header['theme']] : [],
  )
  return distinctTexts(themes).toSorted((a, b) => compareText(fold(a), fold(b)))
}
