/** The titles of a table's columns as keys of headers, in both languages (format.md H3), and the kind that they say. */
import { fold, foldWords } from '../document/fold.ts'
import type { Field } from '../records/fields.ts'
import { fieldOf } from '../records/names.ts'
import type { DirectoryKind } from '../records/types.ts'

/** What a column is for: a key of the header, or a part of one. */
export type Column =
  | { readonly is: 'field'; readonly field: Field }
  | { readonly is: 'first' | 'last' | 'structure' | 'role' | 'id' | 'kind' | 'passed-over' }
  | {
      readonly is: 'other'
      readonly title: string
      /** False where no header could hold it: without a title, or with that of a key that spro writes, or of another column. */
      readonly canKeep: boolean
    }

/** What a column gives to a key that other columns give parts of too. */
export type Part = Exclude<Column['is'], 'field' | 'other'>

/** Titles that tables of contacts have, folded, beside the names of keys. */
const otherTitles: Readonly<Record<DirectoryKind, Readonly<Record<string, string>>>> = {
  person: {
    'nom complet': 'name',
    'nom et prenom': 'name',
    'nom prenom': 'name',
    'prenom nom': 'name',
    'prenom et nom': 'name',
    'full name': 'name',
    'display name': 'name',
    alias: 'aliases',
    'autre nom': 'aliases',
    'other names': 'aliases',
    mail: 'email',
    'e mail': 'email',
    'adresse mail': 'email',
    'adresse e mail': 'email',
    'adresse electronique': 'email',
    'adresse de messagerie': 'email',
    'email address': 'email',
    'e mail address': 'email',
    tel: 'phone',
    'n de telephone': 'phone',
    'numero de telephone': 'phone',
    'phone number': 'phone',
    portable: 'phone',
    mobile: 'phone',
    'telephone portable': 'phone',
    'telephone mobile': 'phone',
    'mobile phone': 'phone',
    'business phone': 'phone',
  },
  structure: {
    raison: 'name',
    'raison sociale': 'name',
    structure: 'name',
    organisme: 'name',
    organization: 'name',
    organisation: 'name',
    'short name': 'short',
    acronyme: 'short',
    acronym: 'short',
    abreviation: 'short',
    alias: 'aliases',
    'autre nom': 'aliases',
    'other names': 'aliases',
    'ancien nom': 'former',
    'former name': 'former',
    'former names': 'former',
    territoire: 'territories',
    territory: 'territories',
    adresse: 'location',
    address: 'location',
    offre: 'offers',
    services: 'offers',
  },
}

const parts: Readonly<Record<string, Part>> = {
  id: 'id',
  identifiant: 'id',
  reference: 'id',
  kind: 'kind',
  nature: 'kind',
  file: 'passed-over',
  fichier: 'passed-over',
}

const personParts: Readonly<Record<string, Part>> = {
  prenom: 'first',
  prenoms: 'first',
  'first name': 'first',
  firstname: 'first',
  'given name': 'first',
  'nom de famille': 'last',
  'last name': 'last',
  lastname: 'last',
  surname: 'last',
  'family name': 'last',
  structure: 'structure',
  organisme: 'structure',
  organisation: 'structure',
  organization: 'structure',
  employeur: 'structure',
  entreprise: 'structure',
  societe: 'structure',
  company: 'structure',
  fonction: 'role',
  poste: 'role',
  role: 'role',
  post: 'role',
  'job title': 'role',
}

function columnOf(kind: DirectoryKind, title: string): Column {
  const words = foldWords(title)
  const part = valueOfKey(parts, words) ?? (kind === 'person' ? valueOfKey(personParts, words) : undefined)
  if (part !== undefined) return { is: part }
  const known = valueOfKey(otherTitles[kind], words)
  const field = fieldOf(kind, known ?? title)
  return field && field.type !== 'any' && field.key !== 'kind'
    ? { is: 'field', field }
    : otherColumn(kind, title)
}

/** Under the very name of a key it would be given twice, and the record could no longer be read. */
function otherColumn(kind: DirectoryKind, title: string): Column {
  return { is: 'other', title, canKeep: title !== '' && fieldOf(kind, title)?.key !== title }
}

/** A title may be any word, "constructor" too. */
function valueOfKey<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** What no two columns may mean. */
function keyOf(column: Column): string {
  if (column.is === 'field') return column.field.key
  return column.is === 'other' ? `other ${column.title}` : column.is
}

/** The columns of a table for a kind. Of two that mean the same key, the second is one of the others. */
export function columnsOf(kind: DirectoryKind, titles: readonly string[]): readonly Column[] {
  const seen = new Set<string>()
  const columns = titles.map((title): Column => {
    const column = columnOf(kind, title)
    const key = keyOf(column)
    if (!seen.has(key)) {
      seen.add(key)
      return column
    }
    return column.is === 'other' ? { ...column, canKeep: false } : otherColumn(kind, title)
  })
  // "Prénom" beside "Nom": then the name is the last name.
  const hasFirst = columns.some(({ is }) => is === 'first')
  if (!hasFirst || columns.some(({ is }) => is === 'last')) return columns
  return columns.map((column) =>
    column.is === 'field' && column.field.key === 'name' ? { is: 'last' } : column,
  )
}

/**
 * The kind that a file's name says: `people.csv`, `contacts.csv`, `structures 2019.csv`; null when it says none, or
 * both: `annuaire-structures.csv`.
 */
export function kindOfFileName(file: string): DirectoryKind | null {
  const words = fold(file.slice(file.replaceAll('\\', '/').lastIndexOf('/') + 1))
  const saysPeople = /people|person|contact|annuaire/.test(words)
  const saysStructures = /structure|organism|organi[sz]ation|partenaire/.test(words)
  if (saysPeople === saysStructures) return null
  return saysPeople ? 'person' : 'structure'
}

/** The kind that only one of both knows the most columns of; null when they are even. */
export function kindOfColumns(titles: readonly string[]): DirectoryKind | null {
  const known = (kind: DirectoryKind): number =>
    columnsOf(kind, titles).filter(({ is }) => is !== 'other').length
  const [people, structures] = [known('person'), known('structure')]
  if (people === structures) return null
  return people > structures ? 'person' : 'structure'
}

/** Where the column stands that says the kind of each row; -1 without one. */
export function kindColumnOf(titles: readonly string[]): number {
  return titles.findIndex((title) => valueOfKey(parts, foldWords(title)) === 'kind')
}
