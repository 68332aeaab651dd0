/** Plans the records of people and structures that tables hold: all of them, or none. */
import { applyEdits, chainEdits } from '../document/edits.ts'
import { fold, foldWords } from '../document/fold.ts'
import { readDocument } from '../document/read.ts'
import { setHeaderValue } from '../document/set-header.ts'
import type { Document, Edit, HeaderValue } from '../document/types.ts'
import type { DirectoryDraft, DirectoryRows } from '../importers/directory-rows.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { anyOrder, directoryOf, type Directory } from '../queries/directory.ts'
import type { DirectoryKind, WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'
import { textsOf } from '../records/values.ts'
import { isEmail, isPhone } from './contacts.ts'
import { createIdGiver, takenIdsOf } from './ids.ts'
import { keyRules } from './keys.ts'
import { createRecord } from './new-record.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Alteration, Change, Plan } from './types.ts'

/** What `spro import` was asked for. */
export interface DirectoryImport {
  readonly tables: readonly DirectoryRows[]
  /** Fills the empty fields of records that are known; else rows already known are left aside. */
  readonly update: boolean
}

/** The folders of records by kind. */
const folders: Readonly<Record<DirectoryKind, string>> = { person: 'people', structure: 'structures' }

/**
 * Plans one record for each row that is not known by its id or by its name. Throws `import-clashes` (exit 3) where one
 * name would stand for two rows or records.
 */
export async function planDirectoryImport(
  snapshot: Snapshot,
  { tables, update }: DirectoryImport,
): Promise<Plan> {
  const drafts = tables.flatMap((table) => table.drafts).map((draft) => locate(draft, snapshot.config))
  const foreign = foreignIds(drafts, snapshot.records)
  const rows = matchRows(
    drafts.map((draft) => (foreign.has(draft) ? { ...draft, id: null } : draft)),
    snapshot.records,
  )
  refuseClashes(rows)
  const fresh = rows.filter(({ record }) => record === null).map(({ draft }) => draft)
  const created = await createAll(fresh, snapshot)
  const filled = update ? await fillAll(rows) : { changes: [], said: [], drafts: [] }
  const changed = new Set(filled.changes.map(({ path }) => path))
  const same = rows.filter(({ record }) => record !== null && !changed.has(record.path))
  return {
    changes: [...created, ...filled.changes],
    said: [...sayCreated(created, fresh), ...filled.said],
    warnings: [
      ...tables.flatMap(leftColumns),
      ...sayForeignIds([...foreign]),
      ...[...fresh, ...filled.drafts].flatMap((draft) => oddValues(draft, snapshot.config)),
      ...sayKnown(same, update),
    ],
  }
}

function leftColumns({ file, otherColumns, canKeep }: DirectoryRows): readonly Message[] {
  return otherColumns.length === 0
    ? []
    : [{ code: 'import-columns-left', args: { file, columns: otherColumns, canKeep } }]
}

/** Of the form that spro gives: the numbers and codes of another program would name nobody in the minutes. */
const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The rows whose id is that of another program: of no record, and none that spro could have given. */
function foreignIds(
  drafts: readonly DirectoryDraft[],
  records: readonly WorkspaceRecord[],
): ReadonlySet<DirectoryDraft> {
  const known = new Set(records.map(({ id }) => id.toLowerCase()))
  const isForeign = (id: string): boolean => !known.has(id) && !(idForm.test(id) && /[a-z]/.test(id))
  return new Set(drafts.filter(({ id }) => id !== null && isForeign(id.toLowerCase())))
}

function sayForeignIds(drafts: readonly DirectoryDraft[]): readonly Message[] {
  const byFile = new Map<string, string[]>()
  for (const { file, id } of drafts) {
    const ids = byFile.get(file) ?? []
    byFile.set(file, ids)
    ids.push(id ?? '')
  }
  return [...byFile].map(([file, ids]): Message => ({ code: 'import-ids-left', args: { file, ids } }))
}

/** What `spro new-person` and `spro new-structure` would refuse: it is written as it stands, for people to correct. */
function oddValues(
  { file, line, entries }: DirectoryDraft,
  { territories }: WorkspaceConfig,
): readonly Message[] {
  const ids = new Set(territories.map(({ id }) => id))
  const checks = new Map<string, (text: string) => boolean>([
    ['email', isEmail],
    ['phone', isPhone],
    ['territories', (text) => ids.size === 0 || ids.has(text)],
  ])
  return entries.flatMap(([key, value]) =>
    textsOf(value).flatMap((found): readonly Message[] =>
      checks.get(key)?.(found) === false
        ? [{ code: 'import-odd-value', args: { file, line, key, found } }]
        : [],
    ),
  )
}

/** `drafts` in the order of the files that they became. */
function sayCreated(changes: readonly Change[], drafts: readonly DirectoryDraft[]): readonly Message[] {
  return (['person', 'structure'] as const).flatMap((kind) => {
    const ids = changes.flatMap(({ refs }, at) => (drafts[at]?.kind === kind ? refs : []))
    return ids.length === 0
      ? []
      : [{ code: 'import-created', args: { kind, ids, folder: folders[kind] } } as const]
  })
}

function sayKnown(rows: readonly Row[], isUpdate: boolean): readonly Message[] {
  const names = new Map<string, string[]>()
  for (const { draft } of rows) {
    const known = names.get(draft.file)
    if (known) known.push(draft.name)
    else names.set(draft.file, [draft.name])
  }
  return [...names].map(([file, known]): Message => ({
    code: 'import-known',
    args: { file, names: known, isUpdate },
  }))
}

/** A row, and the record that it speaks of; null for somebody new. */
interface Row {
  readonly draft: DirectoryDraft
  readonly record: WorkspaceRecord | null
  /** All its names, as written. */
  readonly names: readonly string[]
  /** Records that bear one of its names and are not its own. */
  readonly others: readonly { readonly name: string; readonly holders: readonly string[] }[]
}

/** A row is known by its id, else by its name, in any of the forms that a record gives. */
function matchRows(drafts: readonly DirectoryDraft[], records: readonly WorkspaceRecord[]): readonly Row[] {
  const directory = directoryOf(records)
  const byId = new Map(records.map((record) => [record.id.toLowerCase(), record]))
  return drafts.map((draft) => {
    const { kind, id, name } = draft
    const named = id === null ? undefined : byId.get(id.toLowerCase())
    const entry = directory.find(name, kind)
    const record = named?.kind === kind ? named : entry ? (byId.get(entry.id.toLowerCase()) ?? null) : null
    const names = namesOf(draft)
    const others = names.flatMap((each) => {
      const holders = holdersOf(each, kind, directory).filter((holder) => holder.id !== record?.id)
      return holders.length === 0 ? [] : [{ name: each, holders: holders.map(({ file }) => file) }]
    })
    return { draft, record, names, others }
  })
}

function holdersOf(name: string, kind: DirectoryKind, directory: Directory) {
  const known = kind === 'person' ? directory.isPerson(name) : directory.isStructure(name)
  if (!known) return []
  const entry = directory.find(name, kind)
  if (entry) return [entry]
  const wanted = foldWords(name)
  return directory.entries(kind).filter(({ names }) => names.includes(wanted))
}

function namesOf({ name, entries }: DirectoryDraft): readonly string[] {
  const more = ['short', 'aliases', 'former'].flatMap((key) =>
    textsOf(entries.find(([each]) => each === key)?.[1]),
  )
  return [name, ...more]
}

/** One name for two rows, or for a row and a record that is another: nobody could tell them apart afterwards. */
function refuseClashes(rows: readonly Row[]): void {
  const bearers = new Map<string, { readonly name: string; readonly rows: Set<Row> }>()
  const bear = (key: string, name: string, row: Row): void => {
    const known = bearers.get(key)
    if (known) known.rows.add(row)
    else bearers.set(key, { name, rows: new Set([row]) })
  }
  for (const row of rows) {
    const { kind, id } = row.draft
    for (const name of row.names) bear(`${kind} ${keyOfName(name, kind)}`, name, row)
    if (id !== null) bear(`# ${id.toLowerCase()}`, id, row)
    if (row.record) bear(`= ${row.record.id}`, row.record.title, row)
  }
  const between = [...bearers.values()]
    .filter((bearer) => bearer.rows.size > 1)
    .map(({ name, rows: several }) => ({ name, holders: [...several].map(placeOf) }))
  const withRecords = rows.flatMap((row) =>
    row.others.map(({ name, holders }) => ({ name, holders: [placeOf(row), ...holders] })),
  )
  const clashes = distinct([...between, ...withRecords])
  if (clashes.length > 0) throw problem('import-clashes', { clashes }, exitCodes.refused)
}

/** Rows that share a name, an id and a record are told once. */
function distinct<Clash extends { readonly holders: readonly string[] }>(
  clashes: readonly Clash[],
): readonly Clash[] {
  return [
    ...new Map(clashes.toReversed().map((clash) => [clash.holders.join('\n'), clash])).values(),
  ].toReversed()
}

function keyOfName(name: string, kind: DirectoryKind): string {
  const words = foldWords(name)
  return kind === 'person' ? anyOrder(words) : words
}

function placeOf({ draft: { file, line, name } }: Row): string {
  return `${file}:${line} (${name})`
}

async function createAll(drafts: readonly DirectoryDraft[], snapshot: Snapshot): Promise<readonly Change[]> {
  const giveId = createIdGiver(takenIdsOf(snapshot))
  const changes: Change[] = []
  for (const { kind, id: wanted, name, entries } of drafts) {
    const id = giveId(wanted ?? name)
    changes.push(await createRecord(snapshot, { kind, folder: folders[kind], id, title: name, entries }))
  }
  return changes
}

/** Territories by the ids of `spro.yaml`, where their names are known; else their words. */
function locate(draft: DirectoryDraft, { territories }: WorkspaceConfig): DirectoryDraft {
  const idOf = (words: string): string =>
    territories.find(({ id, name }) => [id, name].some((each) => fold(each) === fold(words)))?.id ?? words
  const entries = draft.entries.map(
    ([key, value]) => [key, key === 'territories' ? textsOf(value).map(idOf) : value] as const,
  )
  return { ...draft, entries }
}

interface Filled {
  readonly changes: readonly Alteration[]
  readonly said: readonly Message[]
  /** The rows with only what was filled in. */
  readonly drafts: readonly DirectoryDraft[]
}

async function fillAll(rows: readonly Row[]): Promise<Filled> {
  const changes: Alteration[] = []
  const drafts: DirectoryDraft[] = []
  const said: Message[] = []
  for (const { draft, record } of rows) {
    if (!record) continue
    const missing = draft.entries.filter(([key]) => isEmpty(record.header[key]) && !namesOther(key, record))
    if (missing.length === 0) continue
    changes.push(alter(record, await fill(record, missing), [record.id]))
    const keys = missing.map(([key]) => key)
    said.push({ code: 'import-filled', args: { name: record.title, file: record.path, keys } })
    drafts.push({ ...draft, entries: missing })
  }
  return { changes, said, drafts }
}

/** Whether a record has a key of ours under that word already: a column that is kept as "Téléphone" is no `phone`. */
function namesOther(word: string, { typedKeys }: WorkspaceRecord): boolean {
  return Object.entries(typedKeys).some(([key, typed]) => typed === word && key !== word)
}

function isEmpty(value: HeaderValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** One key after the other: each edit is verified on the text that the one before leaves. */
async function fill(record: WorkspaceRecord, missing: DirectoryDraft['entries']): Promise<readonly Edit[]> {
  let document: Document = record.document
  let edits: readonly Edit[] = []
  for (const [key, value] of missing) {
    const more = await setHeaderValue(document, [record.typedKeys[key] ?? key], value, keyRules(record.kind))
    edits = chainEdits(record.document.text, edits, more)
    document = await readDocument(record.path, applyEdits(document.text, more))
  }
  return edits
}
