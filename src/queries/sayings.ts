/**
 * Sayings: what each mark and each record says of an item, in the order in which it was said (format.md F1,
 * F2). A register is a fold over them. They are kept small and detached from the texts they come from, so
 * that a register over ten thousand records holds its items and not the files.
 */
import { compareText } from '../dates/compare.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import { detach } from '../document/detach.ts'
import type { Mark } from '../document/types.ts'
import type { Meeting, WorkspaceRecord } from '../records/types.ts'
import { dayOf } from '../records/values.ts'
import type { Mention } from './types.ts'

/** One saying with what it gives (`part`). */
export interface Saying<Part> {
  /** What it speaks of: a mark's reference, a record's id, or a place of its own for a mark without id. */
  readonly key: string
  /** The reference that the register shows; null for a mark without id. */
  readonly ref: string | null
  readonly isMention: boolean
  /** True for a saying of a record, which wins over a meeting of the same day. */
  readonly isRecord: boolean
  readonly day: Day | null
  /** The hour that its meeting began. */
  readonly start: string
  readonly record: string
  /** The meeting's id, when its record is one. */
  readonly meeting: string | null
  readonly file: string
  readonly line: number
  readonly text: string
  readonly box: Mark['box']
  readonly part: Part
}

/** When the sayings of a record's body were said (F2); undefined when they do not count. */
export function sayingDay(record: WorkspaceRecord, today: Day): Day | null | undefined {
  if (record.kind === 'meeting') {
    if (record.status === 'cancelled') return undefined
    const day = record.date?.earliest ?? null
    return record.status === 'planned' ? dayOfPlanned(day, today) : day
  }
  const own = record.kind === 'decision' ? (record.date?.earliest ?? null) : null
  return record.updated?.latest ?? own
}

/** A planned meeting speaks as of today; once its day is over, and nobody noted that it was held, as of that day. */
function dayOfPlanned(day: Day | null, today: Day): Day {
  return day !== null && day < today ? day : today
}

/** What all sayings of one record's marks share. */
export interface Occasion extends Pick<Saying<unknown>, 'day' | 'start' | 'record' | 'meeting' | 'file'> {
  /** Keeps a text of the file without keeping the file. */
  readonly keep: (text: string) => string
}

/** The occasion on which the marks of a record were said; `day` is its day (`sayingDay`), `keep` detaches texts. */
export function occasionOf(record: WorkspaceRecord, day: Day | null, keep = detach): Occasion {
  const isMeeting = record.kind === 'meeting'
  return {
    day,
    start: (isMeeting ? record.times[0]?.start : null) ?? '',
    record: record.id,
    meeting: isMeeting ? record.id : null,
    file: record.path,
    keep,
  }
}

/** Whether, and when, the marks of a record were said: plain data, which may be taken on another day. */
export interface SaidOn {
  /** True for a planned meeting (F2, `dayOfPlanned`); a day where it is planned up to that day. */
  readonly planned: boolean | Day
  readonly occasion: Omit<Occasion, 'keep'>
}

/** A mark of a record with what was read of it. */
export interface SaidMark<Part> extends Pick<Mark, 'id' | 'reference' | 'line' | 'text' | 'box'> {
  readonly part: Part
}

/** What was read of a record. */
export interface Read<Said> {
  readonly said: Said
  /** True where it follows from the record alone: it would be the same on any other day. */
  readonly isLasting: boolean
}

/** A mark with what was read of it; `keep` keeps its texts without keeping its file. */
export function saidMark<Part>(
  { id, reference, line, text, box }: Mark,
  part: Part,
  keep: (text: string) => string,
): SaidMark<Part> {
  return { id, reference: reference === null ? null : keep(reference), line, text: keep(text), box, part }
}

interface ReadOccasion {
  readonly saidOn: SaidOn
  /** False where what the marks say does not count. */
  readonly counts: boolean
  /** The day near which its dates without a year are read. */
  readonly near: Day | undefined
  /** True where all of this follows from the record alone: it would be the same on any other day. */
  readonly isLasting: boolean
}

/** The occasion of a record, read as of a day, so that `occasionAsOf` gives it for any other. */
export function readOccasion(record: WorkspaceRecord, today: Day): ReadOccasion {
  const day = sayingDay(record, today)
  const first = dayOf(record) ?? null
  const isMeeting = record.kind === 'meeting'
  const planned = isMeeting && plannedUntil(record)
  const { start, meeting, file } = occasionOf(record, null)
  const said = isMeeting ? first : (day ?? null)
  return {
    saidOn: { planned, occasion: { day: said, start, record: record.id, meeting, file } },
    counts: day !== undefined,
    near: first ?? day ?? undefined,
    // Without a first day of its own, a planned meeting reads its dates near today.
    isLasting: first !== null || planned === false,
  }
}

/** True for a planned meeting, a day where it is planned up to that day: without a status of its own (`decodeRecord`). */
export function plannedUntil({ status, date, header }: Meeting): boolean | Day {
  const isSaid = header['status'] === status
  return isSaid || date === null || date.latest === null ? status === 'planned' : date.latest
}

/** Whether a meeting is planned, of which `plannedUntil` was kept. */
export function isPlanned(planned: boolean | Day, today: Day): boolean {
  return typeof planned === 'string' ? planned >= today : planned
}

/** The occasion as of a day, of texts that are kept already. */
export function occasionAsOf({ planned, occasion }: SaidOn, today: Day): Occasion {
  const day = isPlanned(planned, today) ? dayOfPlanned(occasion.day, today) : occasion.day
  return { ...occasion, day, keep: same }
}

const same = (text: string): string => text

/** The saying of a mark. */
export function sayingOfMark<Part>(
  occasion: Occasion,
  mark: Pick<Mark, 'id' | 'reference' | 'line' | 'text' | 'box'>,
  part: Part,
): Saying<Part> {
  const { day, start, record, meeting, file, keep } = occasion
  const reference = mark.reference === null ? null : keep(mark.reference)
  const ref = reference ?? (mark.id === null ? null : `${record}#${mark.id}`)
  return {
    key: ref ?? placeOf(file, mark.line),
    ref,
    isMention: reference !== null,
    isRecord: false,
    day,
    start,
    record,
    meeting,
    file,
    line: mark.line,
    text: keep(mark.text),
    box: mark.box,
    part,
  }
}

/** What stands for a mark that nothing names. No key and no reference holds a space. */
function placeOf(file: string, line: number): string {
  return `${file} ${line}`
}

/** A date that outlives the file it was read from. Texts that V8 copies anyway (up to 12 characters) stay. */
export function detachDate<Kept extends FuzzyDate | null | undefined>(date: Kept): Kept | FuzzyDate {
  if (!date || (date.text.length <= 12 && date.edtf.length <= 12)) return date
  const { text, edtf, earliest, latest, precision, days, inferred, qualifier } = date
  return {
    text: detach(text),
    edtf: edtf === earliest ? edtf : detach(edtf),
    earliest,
    latest,
    precision,
    days,
    inferred,
    qualifier,
  }
}

/** The saying of a record that is itself an item (events/, decisions/). */
export function sayingOfRecord<Part>(record: WorkspaceRecord, part: Part): Saying<Part> {
  const id = detach(record.id)
  return {
    key: id,
    ref: id,
    isMention: false,
    isRecord: true,
    day: record.updated?.latest ?? null,
    start: '',
    record: id,
    meeting: null,
    file: record.path,
    line: 1,
    text: detach(record.title),
    box: null,
    part,
  }
}

/** The order of F2: day, records after meetings of the same day, start, record id, line. */
export function compareSayings(a: Saying<unknown>, b: Saying<unknown>): number {
  return (
    compareText(a.day ?? '', b.day ?? '') ||
    Number(a.isRecord) - Number(b.isRecord) ||
    compareText(a.start, b.start) ||
    compareText(a.record, b.record) ||
    compareText(a.file, b.file) ||
    a.line - b.line
  )
}

/** The sayings of one item: the one that made it, and all in order. */
export interface Thread<Part> {
  readonly origin: Saying<Part>
  readonly sayings: readonly Saying<Part>[]
}

/**
 * Groups sayings into items. `sources` gives, for a record that stands for a mark, that mark's reference: both
 * are then one item, of which the record is the origin; of several records with one source the first file takes
 * it, and the others stand as items of their own. A mention that leads nowhere stands as its own item, and
 * so does the second of two marks with one id: neither may hide what was said.
 */
export function threadsOf<Part>(
  sayings: readonly Saying<Part>[],
  told: ReadonlyMap<string, string>,
): readonly Thread<Part>[] {
  if (told.size === 0) return plainThreads(sayings)
  const sources = firstSources(sayings, told)
  const byKey = new Map<string, Saying<Part>[]>()
  const origins = new Map<string, Saying<Part>>()
  for (const saying of sayings) {
    if (saying.isMention) continue
    const known = origins.get(saying.key)
    if (known === undefined || compareText(saying.file, known.file) < 0) origins.set(saying.key, saying)
  }
  const known =
    sources.size === 0 ? origins : new Set([...origins.keys()].map((key) => sourceOf(key, sources)))
  for (const saying of sayings) {
    const key = sourceOf(saying.key, sources)
    const isOwn = saying.isMention ? !known.has(key) : origins.get(saying.key) !== saying
    const itemKey = isOwn ? placeOf(saying.file, saying.line) : key
    const kept = isOwn && saying.isMention ? { ...saying, ref: null } : saying
    const thread = byKey.get(itemKey)
    if (thread) thread.push(kept)
    else byKey.set(itemKey, [kept])
  }
  const threads: Thread<Part>[] = []
  for (const said of byKey.values()) threads.push(threadOf(said))
  return threads
}

/** The same where no record stands for a mark: one look at each saying. */
function plainThreads<Part>(sayings: readonly Saying<Part>[]): readonly Thread<Part>[] {
  const byKey = new Map<string, Saying<Part>[]>()
  const others: Saying<Part>[][] = []
  for (const saying of sayings) {
    if (saying.isMention) continue
    const thread = byKey.get(saying.key)
    const known = thread?.[0]
    if (thread === undefined || known === undefined) byKey.set(saying.key, [saying])
    else if (compareText(saying.file, known.file) < 0) others.push(thread.splice(0, 1, saying))
    else others.push([saying])
  }
  for (const saying of sayings) {
    if (!saying.isMention) continue
    const thread = byKey.get(saying.key)
    if (thread) thread.push(saying)
    else others.push([{ ...saying, ref: null }])
  }
  const threads: Thread<Part>[] = []
  for (const said of byKey.values()) threads.push(threadOf(said))
  for (const said of others) threads.push(threadOf(said))
  return threads
}

/** The sources without those that the record of an earlier file has already: nothing that was said may vanish. */
function firstSources(
  sayings: readonly Saying<unknown>[],
  sources: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (sources.size < 2) return sources
  const first = new Map<string, Saying<unknown>>()
  for (const saying of sayings) {
    const source = saying.isRecord ? sources.get(saying.record) : undefined
    if (source === undefined) continue
    const known = first.get(source)
    if (known === undefined || compareText(saying.file, known.file) < 0) first.set(source, saying)
  }
  return new Map([...sources].filter(([record, source]) => first.get(source)?.record === record))
}

/** A record may stand for a mark that another record stands for; a ring of them ends where it began. */
function sourceOf(key: string, sources: ReadonlyMap<string, string>): string {
  if (sources.size === 0) return key
  let found = key
  for (let next = sources.get(found); next !== undefined && next !== key; next = sources.get(found)) {
    found = next
    if (sources.get(found) === found) break
  }
  return found
}

/** A record replaces its mark (F1): whatever their days, the mark only gives what the record leaves unsaid. */
function threadOf<Part>(sayings: Saying<Part>[]): Thread<Part> {
  const [only] = sayings
  if (sayings.length === 1 && only) return { origin: only, sayings }
  const ordered = sayings.toSorted(compareSayings)
  const origins = ordered.filter((saying) => !saying.isMention)
  const record = origins.find((saying) => saying.isRecord)
  const origin = record ?? origins[0] ?? ordered[0]
  if (!origin) throw new Error('a thread has at least one saying')
  if (!record) return { origin, sayings: ordered }
  const replaced = origins.filter((saying) => !saying.isRecord)
  return { origin, sayings: [...replaced, ...ordered.filter((saying) => !replaced.includes(saying))] }
}

const noMentions: readonly Mention[] = []

/** The later words on an item, as its register shows them. */
export function mentionsOf(thread: Thread<unknown>): readonly Mention[] {
  if (thread.sayings.length === 1) return noMentions
  return thread.sayings
    .filter((saying) => saying.isMention && saying !== thread.origin)
    .map(({ record, day, file, line, text, box }) => ({ ref: record, day, file, line, text, state: box }))
}

/** Of some items, those that are wanted: most of thousands then need not be put in order. */
export type Choose<Item> = (items: readonly Item[]) => readonly Item[]

/** Chooses every item. */
export function all<Item>(items: readonly Item[]): readonly Item[] {
  return items
}
