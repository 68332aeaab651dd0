/** What the planners of new records share: their headers, their bodies, the marks that they stand for. */
import { composeDocument } from '../document/compose.ts'
import { fold } from '../document/fold.ts'
import { giveMarkId } from '../document/mark-edit.ts'
import type { HeaderValue, Mark } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { fillTemplate } from '../pages/template.ts'
import { knownTerritory } from '../queries/territories.ts'
import type { Kind, WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'
import { headingText } from './headings.ts'
import { nextMarkId } from './mark-ids.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Alteration, Creation } from './types.ts'

/** The keys of a header in writing order; what is undefined, null, a blank text or an empty list is left out. */
export type Entries = readonly (readonly [string, HeaderValue | undefined])[]

/** The entries that say something. */
export function givenEntries(entries: Entries): readonly (readonly [string, HeaderValue])[] {
  return entries.flatMap(([key, value]) => (isEmpty(value) ? [] : [[key, value] as const]))
}

function isEmpty(value: HeaderValue | undefined): value is undefined | null {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** A record to create straight in the folder of its kind. */
export interface NewRecord {
  readonly kind: Kind
  readonly folder: string
  readonly id: string
  /** The title, or the name, for the templates that show it. */
  readonly title: string
  /** Its header, without `kind`. */
  readonly entries: Entries
}

/** The file of a new record, its body filled from the template of its kind. */
export async function createRecord(
  { language, template }: Pick<Snapshot, 'language' | 'template'>,
  { kind, folder, id, title, entries }: NewRecord,
): Promise<Creation> {
  const body = await fillTemplate(kind, { title: headingText(title) }, { language, load: template })
  const text = composeDocument(givenEntries([['kind', kind], ...entries]), body)
  return { action: 'create', path: `${folder}/${id}.md`, text, refs: [id] }
}

/** What is said where a title, or a name, is missing: an example of each command. */
type MissingTitle =
  | 'missing-event-title'
  | 'missing-person-name'
  | 'missing-structure-name'
  | 'missing-practice-title'

/** A title or a name as it was given. Throws `missing` (exit 2) for none, and for a blank one. */
export function requireTitle(title: string | undefined, missing: MissingTitle): string {
  if (title === undefined || title.trim() === '') throw problem(missing, {}, exitCodes.usage)
  return title
}

/** Texts of options that repeat, without the blank ones and what was said twice. */
export function distinctTexts(texts: readonly string[]): readonly string[] {
  const said = new Set<string>()
  return texts.filter((text) => {
    const words = fold(text).trim()
    if (words === '' || said.has(words)) return false
    said.add(words)
    return true
  })
}

/**
 * Territories as their ids in `spro.yaml`, named by id or by name; plain words where it has none. Throws
 * `unknown-territory` (exit 3), with the nearest.
 */
export function territoriesNamed(
  { territories }: WorkspaceConfig,
  typed: readonly string[],
): readonly string[] {
  const words = distinctTexts(typed)
  if (territories.length === 0) return words
  return [...new Set(words.map((each) => knownTerritory(territories, each).id))]
}

/** A mark with the record that it stands in. */
export interface MarkOfRecord {
  readonly record: WorkspaceRecord
  readonly mark: Mark
}

/** The full reference of a mark, and the change that gives it its id when it has none. */
export interface Source {
  readonly ref: string
  readonly change: Alteration | null
}

/** What a record that stands for a mark writes under `source:`. */
export function sourceOf({ record, mark }: MarkOfRecord, snapshot: Pick<Snapshot, 'cited'>): Source {
  if (mark.id !== null) return { ref: `${record.id}#${mark.id}`, change: null }
  const markId = nextMarkId(record, mark.kind, snapshot)
  const ref = `${record.id}#${markId}`
  return { ref, change: alter(record, giveMarkId(mark, markId), [ref]) }
}

/** The first sentence of what minutes say, which is where they say what it is about, without its emphasis. */
export function titleOfText(text: string): string {
  const [sentence = text] = text.split(/(?<=[.!?])\s/)
  const title = sentence.replace(/[.\s]+$/, '').replace(/[*_`]/g, '')
  return title === '' ? '' : title.charAt(0).toUpperCase() + title.slice(1)
}
