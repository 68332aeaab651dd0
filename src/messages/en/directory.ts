import type { DirectoryMessages } from '../catalog/directory.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const labels: Readonly<Record<DirectoryMessages['participant-line']['label'], readonly [string, string]>> = {
  record: ['Record', 'Record'],
  names: ['Other name', 'Other names'],
  former: ['Former name', 'Former names'],
  posts: ['Post', 'Posts'],
  structures: ['Structure', 'Structures'],
  people: ['Person', 'People'],
  email: ['Email', 'Email'],
  phone: ['Phone', 'Phone'],
  family: ['Family', 'Family'],
  territories: ['Territory', 'Territories'],
  location: ['Place', 'Place'],
  contact: ['Contact', 'Contact'],
}

const presences: Readonly<Record<DirectoryMessages['presence']['how'], string>> = {
  present: 'attendees',
  guest: 'guests',
  excused: 'excused',
  absent: 'absent',
  invited: 'invited',
}

const saveAsUtf8 =
  'In Excel: Save As, type "CSV UTF-8 (Comma delimited)". In LibreOffice: Save As, "Text CSV", character set "Unicode (UTF-8)". Nothing was written.'

const encodings: Readonly<Record<DirectoryMessages['table-not-utf8']['found'], string>> = {
  'utf-16': 'is saved as UTF-16',
  binary: 'is not a UTF-8 text file (it holds null bytes)',
  other:
    'is not saved as UTF-8 (probably as Windows-1252, the encoding of older "CSV" files): its accents would be lost',
}

const oddValues: Readonly<Record<string, string>> = {
  email: 'is no email address (expected: name@example.org)',
  phone: 'is no phone number (expected: 02 61 91 41 01)',
  territories: 'is no territory of spro.yaml (expected: its id or its name)',
}

export const directory: Words<DirectoryMessages> = {
  'people-summary': () => 'list the people and the meetings they came to',
  'people-words': () => 'a name, an id, or words of a name or a post',
  'people-structure': () => 'only the people of this structure',
  'people-contact': () => 'with their email addresses and phone numbers',
  'structures-summary': () => 'list the structures and the meetings they were represented at',
  'structures-words': () => 'a name, a short name, an id, or words of a name',
  'structures-contact': () => 'with their contact details',
  'attendance-series': () => 'only the meetings of this series',

  'column-name': () => 'Name',
  'column-posts': () => 'Posts',
  'column-short': () => 'Short name',
  'column-came': () => 'Attended',
  'column-excused': () => 'Excused',
  'column-absent': () => 'Absent',
  'column-last-time': () => 'Last attended',
  'column-list': () => 'List',
  'column-structures': () => 'Structures',
  'column-people': () => 'People',
  'column-email': () => 'Email',
  'column-phone': () => 'Phone',
  'column-contact': () => 'Contact',

  presence: ({ how }) => presences[how],
  'participant-line': ({ label, values }) =>
    `${labels[label][values.length > 1 ? 1 : 0]}: ${values.map(visible).join(label === 'posts' || label === 'people' ? '; ' : ', ')}`,
  'participant-without-record': ({ kind, name }) =>
    `No record. To make one: spro ${kind === 'person' ? 'new-person' : 'new-structure'} "${visible(name)}"`,
  'no-people': () => 'No person to show. To import your contacts: spro import contacts.csv --dry-run',
  'no-structures': () =>
    'No structure to show. To import a list of them: spro import structures.csv --dry-run',
  'no-person-kept': () => 'Nobody matches this. Everybody: spro people',
  'no-structure-kept': () => 'No structure matches this. All structures: spro structures',
  'contact-left-out': () =>
    'Emails and phone numbers are shown on the screen only. In a file or for another program: --contact',
  'participant-like': ({ words, nearest }) =>
    `Nothing matches "${visible(words)}". Did you mean: ${nearest.map(visible).join(', ')}?`,
  'ambiguous-name': ({ kind, name, ids }) =>
    `"${visible(name)}" names several ${kind === 'person' ? 'people' : 'structures'} (${ids.join(', ')}): it counts for none of them. Remove it from the "aliases" of all but one, or write the whole name in the minutes.`,

  'import-summary': () => 'import people or structures from a CSV table',
  'import-files': () => 'the files, as CSV UTF-8',
  'import-kind': () => 'what the rows are: person, structure',
  'import-update': () => 'fill in what records already known lack',
  'import-keep-columns': () => 'keep the unknown columns too, under their titles',
  'ask-table-kind': ({ file }) => `What does ${visible(file)} hold?`,
  'import-format': ({ file, formats }) =>
    `${visible(file)}: this format cannot be imported. Formats: ${formats.join(', ')}. Excel and LibreOffice save a table as "CSV UTF-8".`,
  'import-file-missing': ({ file }) =>
    `${visible(file)} does not exist. Check the name and the folder; with spaces, put it in quotes.`,
  'import-not-a-file': ({ file }) => `${visible(file)} is not an ordinary file. Give the CSV file itself.`,
  'import-too-big': ({ file, limit }) =>
    `${visible(file)} is larger than ${limit} MB and is not read. Split it into several files.`,
  'import-created': ({ kind, ids, folder }) =>
    `${ids.length} ${kindWords[kind][ids.length === 1 ? 0 : 1]} created in ${folder}/: ${few(ids)}.`,
  'import-filled': ({ name, file, keys }) => `${visible(name)}: filled in (${keys.join(', ')}) in ${file}.`,
  'import-known': ({ file, names, isUpdate }) => {
    const one = names.length === 1
    const rows = one ? '1 row' : `${names.length} rows`
    if (isUpdate) return `${visible(file)}: ${rows} already known, nothing to fill in: ${few(names)}.`
    return `${visible(file)}: ${rows} already known, skipped: ${few(names)}. To fill in what ${one ? 'its record lacks' : 'their records lack'}: --update`
  },
  'import-columns-left': ({ file, columns, canKeep }) => {
    const isOne = columns.length === 1
    const said = `${visible(file)}: unknown ${isOne ? 'column' : 'columns'} left out: ${few(columns)}.`
    if (canKeep.length === 0)
      return `${said} ${isOne ? 'Its title is missing or already that' : 'Their titles are missing or already those'} of a key or of another column: rename ${isOne ? 'it' : 'them'} in the file to keep ${isOne ? 'it' : 'them'}.`
    if (isOne) return `${said} To keep it under its title: --keep-columns`
    if (canKeep.length === columns.length) return `${said} To keep them under their titles: --keep-columns`
    return `${said} To keep ${few(canKeep)}: --keep-columns`
  },
  'import-ids-left': ({ file, ids }) =>
    `${visible(file)}: ${ids.length === 1 ? 'one id' : `${ids.length} ids`} of another program left out: ${few(ids)}. These records take theirs from the names. An id of spro is made of letters without accents, digits and hyphens: anne-leroux`,
  'import-odd-value': ({ file, line, key, found }) =>
    `${visible(file)}:${line}: "${visible(found)}" ${oddValues[key] ?? 'is unexpected'}. It is written as it stands: correct it in the record.`,
  'import-clashes': ({ clashes }) =>
    `One name would stand for several rows or records; nothing was written. Keep one of them; give true namesakes different names (such as "Anne M. Leroux"):${clashLines(clashes)}`,

  'table-not-utf8': ({ file, found }) => `${visible(file)} ${encodings[found]}. ${saveAsUtf8}`,
  'table-empty': ({ file }) =>
    `${visible(file)} is empty. The first line must hold the titles of the columns, for example: name,posts,email,phone`,
  'table-only-header': ({ file }) =>
    `${visible(file)} has nothing but the line of titles. Add one line for each person or structure.`,
  'table-broken': ({ file, line }) =>
    `${visible(file)}:${line}: a quotation mark " is out of place or not closed. A cell that holds one is written in quotes, and its own is doubled: "the ""Forum"" of March". Nothing was written.`,
  'table-ragged': ({ file, expected, rows }) =>
    `${visible(file)}: the line of titles has ${plural(expected, 'cell')}, and ${rows.length === 1 ? 'one line has' : `${rows.length} lines have`} another number; nothing was written. A cell that holds the delimiter is written in quotes.${limited(
      rows.map(({ line, cells }) => `${visible(file)}:${line}: ${plural(cells, 'cell')}`),
    )}`,
  'table-cell-too-long': ({ file, line, column, limit }) =>
    `${visible(file)}:${line}: the cell "${visible(column)}" is longer than ${limit} characters. Is a quotation mark missing above? Otherwise shorten it. Nothing was written.`,
  'table-which-kind': ({ file }) =>
    `${visible(file)}: people or structures? Neither the name of the file nor the columns say. Add --kind person or --kind structure.`,
  'table-no-name': ({ file, columns }) =>
    `${visible(file)} has no column "name" (or "first name" and "last name"). Columns found: ${few(columns.map((title) => title || '(untitled)'))}. The first line must hold the titles of the columns.`,
  'table-rows-without-name': ({ file, lines }) =>
    `${visible(file)}: ${lines.length === 1 ? 'one line has' : `${lines.length} lines have`} no name (${few(lines.map(String), lines.length === 1 ? 'line' : 'lines')}). Give one or remove ${lines.length === 1 ? 'it' : 'them'}; nothing was written.`,
  'table-bad-value': ({ file, line, column, found, choices }) =>
    `${visible(file)}:${line}: "${visible(found)}" is not a value of "${visible(column)}". Possible values: ${choices.join(', ')}. Nothing was written.`,
}

const kindWords = {
  person: ['person record', 'person records'],
  structure: ['structure record', 'structure records'],
} as const

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

const most = 10

/** A list on one line, its end counted when it is long. */
function few(texts: readonly string[], before = ''): string {
  const shown = texts.slice(0, most).map(visible).join(', ')
  const more = texts.length > most ? ` … and ${texts.length - most} more` : ''
  return `${before === '' ? '' : `${before} `}${shown}${more}`
}

function limited(lines: readonly string[]): string {
  const shown = lines.slice(0, most).map((line) => `\n  ${line}`)
  return shown.join('') + (lines.length > most ? `\n  … and ${lines.length - most} more` : '')
}

function clashLines(clashes: DirectoryMessages['import-clashes']['clashes']): string {
  return limited(clashes.map(({ name, holders }) => `"${visible(name)}": ${few(holders)}`))
}
