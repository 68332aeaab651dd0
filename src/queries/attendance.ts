/**
 * Who came: the people and structures of the directory, and those that only the lists of meetings name, each with
 * the meetings that it took part in, was excused from or was invited to.
 */
import { compareDates, compareText } from '../dates/compare.ts'
import { detach } from '../document/detach.ts'
import { fold, foldWords } from '../document/fold.ts'
import { peopleOf } from '../records/items.ts'
import {
  personLists,
  type DirectoryKind,
  type Meeting,
  type Person,
  type PersonItem,
  type PersonList,
  type Structure,
  type WorkspaceRecord,
} from '../records/types.ts'
import { textsOf } from '../records/values.ts'
import {
  anyOrder,
  createDirectory,
  splitPersonLine,
  writtenNames,
  type Directory,
  type DirectoryEntry,
} from './directory.ts'
import { presences, type Attendance, type Participant, type Presence } from './participants.ts'
import { detachDate } from './sayings.ts'
import { isOpenWindow, meetsWindow, type Window } from './window.ts'

/** What is looked at. */
export interface AttendanceFilter extends Window {
  /** The id of a series. */
  readonly series?: string
}

/** Collects records; `participants` answers once all were added. */
export interface AttendanceBook {
  add(record: WorkspaceRecord): void
  readonly directory: Directory
  /** Those of a kind, in order of name. With a window or a series, only those whom a meeting of it names. */
  participants(kind: DirectoryKind, filter?: AttendanceFilter): readonly Participant[]
}

interface Line {
  readonly meeting: Omit<Attendance, 'how'> & { readonly series: string | null }
  readonly how: Presence
  readonly item: PersonItem
}

/** An empty book. `bodies` are words that name structures even where no record and no line says so. */
export function attendanceBook(bodies: readonly string[] = []): AttendanceBook {
  const directory = createDirectory()
  const records: (Person | Structure)[] = []
  const lines: Line[] = []
  const structureWords = new Set(bodies.map(foldWords))
  return {
    directory,
    add(record) {
      directory.add(record)
      if (record.kind === 'person' || record.kind === 'structure') records.push(record)
      if (record.kind !== 'meeting' || record.status === 'cancelled') return
      for (const line of linesOf(record)) {
        lines.push(line)
        for (const structure of line.item.structures) structureWords.add(foldWords(structure))
      }
    },
    participants(kind, filter = {}) {
      const wanted = lines
        .filter(({ meeting }) => isWanted(meeting, filter))
        .toSorted(compareLines)
        .map((line) => ({ ...line, item: splitPersonLine(line.item, directory) }))
      const isNarrow = !isOpenWindow(filter) || filter.series !== undefined
      const ledger = createLedger(kind, directory)
      for (const record of records) if (record.kind === kind) ledger.know(record)
      for (const line of wanted) ledger.enter(line, isStructureLine(line.item, directory, structureWords))
      return ledger
        .participants()
        .filter(({ meetings }) => !isNarrow || meetings.length > 0)
        .toSorted(compareParticipants)
    },
  }
}

function linesOf(meeting: Meeting): readonly Line[] {
  const { id, title, date, series } = meeting
  const shown = { ref: id, title: detach(title), date: detachDate(date), series: series && detach(series) }
  return personLists.flatMap((list) =>
    peopleOf(meeting, list).map((item) => ({
      meeting: shown,
      how: presenceOf(list, meeting.status === 'planned'),
      item: {
        ...item,
        name: detach(item.name),
        structures: item.structures.map(detach),
        role: item.role && detach(item.role),
        text: detach(item.text),
      },
    })),
  )
}

const presenceOfList: Readonly<Record<PersonList, Presence>> = {
  attendees: 'present',
  guests: 'guest',
  excused: 'excused',
  absent: 'absent',
  invited: 'invited',
}

/** Nobody has come yet to a planned meeting; excuses may have arrived. */
function presenceOf(list: PersonList, isPlanned: boolean): Presence {
  const how = presenceOfList[list]
  return isPlanned && how !== 'excused' ? 'invited' : how
}

function isWanted({ date, series }: Line['meeting'], filter: AttendanceFilter): boolean {
  if (filter.series !== undefined && series !== filter.series) return false
  return isOpenWindow(filter) || meetsWindow(date, filter)
}

function compareLines(a: Line, b: Line): number {
  return compareDates(b.meeting.date, a.meeting.date) || compareText(b.meeting.ref, a.meeting.ref)
}

function compareParticipants(a: Participant, b: Participant): number {
  return compareText(fold(a.name), fold(b.name)) || compareText(a.record?.id ?? '', b.record?.id ?? '')
}

/** A list may name a structure instead of somebody: one that is known, or that other lines or the series write as one. */
function isStructureLine(
  { name, structures }: PersonItem,
  directory: Directory,
  structureWords: ReadonlySet<string>,
): boolean {
  if (directory.isPerson(name)) return false
  return directory.isStructure(name) || (structures.length === 0 && structureWords.has(foldWords(name)))
}

interface Account {
  readonly kind: DirectoryKind
  readonly record: Person | Structure | null
  readonly name: string
  /** By their folded words, in the order in which they were met. */
  readonly spellings: Map<string, string>
  readonly beside: Map<string, string>
  readonly meetings: Map<string, Attendance>
}

interface Ledger {
  know(record: Person | Structure): void
  /** Lines must come newest first. */
  enter(line: Line, isStructure: boolean): void
  participants(): readonly Participant[]
}

function createLedger(kind: DirectoryKind, directory: Directory): Ledger {
  const accounts = new Map<string, Account>()
  const account = (name: string, record: Person | Structure | null, key: string): Account => {
    const known = accounts.get(key)
    if (known) return known
    const opened = { kind, record, name, spellings: new Map(), beside: new Map(), meetings: new Map() }
    accounts.set(key, opened)
    return opened
  }
  const note = (name: string, { meeting, how }: Line, beside: readonly string[]): void => {
    const words = foldWords(name)
    if (words === '') return
    const entry = directory.find(name, kind)
    const own = account(name, null, entry ? keyOf(entry) : kind === 'person' ? anyOrder(words) : words)
    if (!own.spellings.has(name)) own.spellings.set(name, name)
    for (const each of beside) noteBeside(own, each, directory)
    const { ref, title, date } = meeting
    const before = own.meetings.get(ref)
    if (!before || isStronger(how, before.how)) own.meetings.set(ref, { ref, title, date, how })
  }
  return {
    know: (record) => void account(record.title, record, keyOf(record)),
    enter(line, isStructure) {
      const { name, structures } = line.item
      if (kind === 'person') {
        if (!isStructure) note(name, line, structures)
        return
      }
      if (isStructure) note(name, line, [])
      for (const structure of structures) note(structure, line, isStructure ? [] : [name])
    },
    participants: () => [...accounts.values()].map((each) => participantOf(each, directory)),
  }
}

/** No folded name holds a colon. */
function keyOf({ id }: Pick<DirectoryEntry, 'id'>): string {
  return `id:${id}`
}

function isStronger(how: Presence, than: Presence): boolean {
  return presences.indexOf(how) < presences.indexOf(than)
}

/** Once for each that is meant: "CIO" and "CIO de Blois" are one where a record says so. */
function noteBeside({ kind, beside }: Account, name: string, directory: Directory): void {
  const other = kind === 'person' ? 'structure' : 'person'
  const entry = directory.find(name, other)
  const words = foldWords(name)
  const key = entry ? keyOf(entry) : other === 'person' ? anyOrder(words) : words
  if (!beside.has(key)) beside.set(key, name)
}

function participantOf(account: Account, directory: Directory): Participant {
  const { kind, record, name, spellings, meetings } = account
  const names = record ? writtenNames(record) : [...spellings.values()]
  const posts = record?.kind === 'person' ? textsOf(record.header['posts']) : []
  const structures: Account = { ...account, beside: new Map() }
  for (const each of [...posts.map(withoutRole), ...account.beside.values()])
    noteBeside(structures, each, directory)
  return {
    kind,
    record,
    name,
    names: [...new Set(names)].filter((each) => each !== name),
    posts,
    structures: kind === 'person' ? [...structures.beside.values()] : [],
    people: kind === 'structure' ? [...account.beside.values()] : [],
    meetings: [...meetings.values()],
  }
}

/** "CIO de Blois (directeur)" without its role. */
function withoutRole(post: string): string {
  const open = post.endsWith(')') ? post.lastIndexOf('(') : -1
  return open > 0 ? post.slice(0, open).trimEnd() : post
}
