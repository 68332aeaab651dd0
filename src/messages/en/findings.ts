import { weekdayName } from '../../dates/names.ts'
import { writeDay } from '../../dates/write.ts'
import type { FindingMessages, MarkWord } from '../catalog/findings.ts'
import type { Words } from '../catalog.ts'
import { aRecord } from './record-words.ts'

const thisMark: Readonly<Record<MarkWord, string>> = {
  decision: 'This decision',
  action: 'This action',
  waiting: 'This awaited answer',
  question: 'This question',
  idea: 'This idea',
  information: 'This information',
  event: 'This event',
}

const shapes = { list: 'a list', map: 'several "key: value" lines' } as const

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function suggestion(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean "${nearest}"?`
}

function countFindings(counts: { errors: number; warnings: number; infos: number }): string {
  const parts = [
    counts.errors > 0 ? counted(counts.errors, 'error') : '',
    counts.warnings > 0 ? counted(counts.warnings, 'warning') : '',
    counts.infos > 0 ? counted(counts.infos, 'note') : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** "Décision" and "Decision" are one word to spro, which knows it by the French one; no space stands before a colon. */
function inEnglish(mark: string): string {
  return mark.replace('Décision', 'Decision').replace(/[\s\u00a0]:$/, ':')
}

export const findings: Words<FindingMessages> = {
  'rule/front-matter': () => 'Header missing or damaged',
  'rule/yaml-error': () => 'Unreadable header',
  'rule/cut-line': () => 'Line cut by YAML',
  'rule/missing-field': () => 'Required line missing',
  'rule/wrong-type': () => 'Value of an unexpected type',
  'rule/unknown-value': () => 'Unknown value',
  'rule/misspelt-key': () => 'Misspelt key',
  'rule/unknown-key': () => 'Unknown key',
  'rule/unreadable-date': () => 'Unreadable date',
  'rule/weekday-mismatch': () => 'Weekday that contradicts the date',
  'rule/duplicate-id': () => 'Duplicate id',
  'rule/shared-name': () => 'Name that two records bear',
  'rule/broken-reference': () => 'Reference that leads nowhere',
  'rule/supersedes-cycle': () => 'Decisions that replace each other in a ring',
  'rule/mark-without-id': () => 'Mark without id',
  'rule/misspelt-mark': () => 'Misspelt mark',

  'front-matter-missing': ({ folder, kind }) =>
    `The folder "${folder}" holds records, and a record begins with a header; this page has none. Write the lines "---", "kind: ${kind}", "title: …" and "---" at its top, or move the page to another folder.`,
  'front-matter-unclosed': () =>
    'The header opens here with "---", but no line "---" closes it, so the record cannot be read. Add a line "---" between the last line of the header and the text.',
  'front-matter-conflict': () =>
    'Two versions of the file are mixed here, after two changes made at the same time. Keep the right lines, then delete those that begin with "<<<<<<<", "=======" and ">>>>>>>".',
  'cut-line-hash': ({ text, quoted: line }) =>
    `In YAML, "#" begins a comment: any other program would cut the line "${text}" there. Put it between quotes: ${line}`,
  'cut-line-colon': ({ text, quoted: line }) =>
    `In YAML, a colon and a space separate a key from its value: any other program would cut the line "${text}" in two. Put it between quotes: ${line}`,
  'missing-field': ({ key, kind, line }) =>
    `The line "${key}:" is missing; ${aRecord[kind]} needs it. Add it to the header, for example: ${line}`,
  'missing-field-empty': ({ key, kind, line }) =>
    `Nothing follows "${key}:"; ${aRecord[kind]} needs it. Complete the line, for example: ${line}`,
  'missing-field-kind': ({ line }) =>
    `The line "kind:", which says what the record is (meeting, decision, event, practice, person or structure), is missing. Add it to the header, for example: ${line}`,
  'missing-field-item': ({ key, list, line }) =>
    `This item of "${list}" has no line "${key}:", and does not count without it. Add it, for example: ${line}`,
  'wrong-type-text': ({ key, found }) =>
    `"${key}" expects one text on its line, and holds ${shapes[found]}. Write for example: ${key}: text`,
  'wrong-type-list': ({ key }) =>
    `"${key}" expects a list, one item a line, and holds "key: value" lines. Begin each item with a dash: - text`,
  'wrong-type-list-item': ({ key, found }) =>
    `Each item of "${key}" is one text, and this one holds ${shapes[found]}. Write it on one line after the dash: - text`,
  'wrong-type-map': ({ key, keys }) =>
    `"${key}" expects "key: value" lines (possible keys: ${keys.join(', ')}) and holds something else. Write each on its own line, indented by two spaces.`,
  'wrong-type-integer': ({ key, text }) =>
    `"${key}" expects a whole number, not "${text}". Write for example: ${key}: 12`,
  'wrong-type-boolean': ({ key, text }) =>
    `"${key}" expects "true" or "false", not "${text}". Write for example: ${key}: true`,
  'wrong-type-times': ({ key, text }) =>
    `"${key}" expects a time, and "${text}" does not read as one. Write for example: ${key}: 14:00-16:30`,
  'wrong-type-day': ({ key, text }) =>
    `A meeting that was held has a date to the day, and "${text}" does not say which day. Write for example "${key}: 2019-06-24", or "status: planned" if the meeting is still to come.`,
  'wrong-type-item-key': ({ key, list, keys, nearest }) =>
    `An item of "${list}" has no key "${key}" (possible keys: ${keys.join(', ')}).${suggestion(nearest)} Correct the key, or write the item on one line between quotes.`,
  'wrong-type-item-empty': ({ key, list }) =>
    `In this item of "${list}", nothing follows "${key}:". Write a value after the colon, or delete the line.`,
  'unknown-value': ({ key, found, nearest, values }) =>
    `"${found}" is not a value of "${key}".${suggestion(nearest)} Possible values: ${Object.keys(values).join(', ')}.`,
  'unknown-value-timezone': ({ key, found }) =>
    `"${found}" is not a known time zone. Write for example: ${key}: Europe/Paris`,
  'unknown-value-rule': ({ found, nearest }) =>
    `No rule is called "${found}".${suggestion(nearest)} The rules are described in docs/rules; correct the name or delete the line.`,
  'misspelt-key': ({ key, nearest }) =>
    `There is no key "${key}"; "${nearest}" is close to it. What this line says does not count: if that is the key you want, write "${nearest}:".`,
  'misspelt-key-spaces': ({ key }) =>
    `A no-break space stands before or after the key "${key}"; other programs would read it as a letter. Replace it: write "${key}:", without a space before the colon.`,
  'misspelt-key-twice': ({ key, first }) =>
    `"${key}" and "${first}" are two names of the same line; only the first one, "${first}", is read. Put their values together and delete "${key}".`,
  'unknown-key': ({ key, kind }) =>
    `spro does not know the key "${key}" for ${aRecord[kind]}: it keeps it as it is and makes no use of it. Nothing to do if you want it.`,
  'unknown-key-config': ({ key, keys }) =>
    `spro does not know the key "${key}" here, and ignores it. Possible keys: ${keys.join(', ')}. Correct it or delete the line.`,
  'unreadable-date-text': ({ text, key }) =>
    `"${text}" does not read as a date${key === null ? '' : `, which "${key}:" expects`}. Write for example "2019-06-24", "24 June 2019", "Q4 2019" or "to be scheduled".`,
  'unreadable-hours': ({ text }) =>
    `"${text}" does not read as hours, and is taken for the place. Write for example "14:00", "9:30-12:00", "20:00-24:00" or "all day".`,
  'unreadable-date-impossible': ({ text }) =>
    `"${text}" names a day that does not exist. Check the day, the month and the year, then write for example "24 June 2019".`,
  'weekday-mismatch': ({ text, day, said, actual }) =>
    `"${text}": ${writeDay(day, { language: 'en', weekday: false })} is a ${weekdayName(actual, 'en')}, not a ${weekdayName(said, 'en')}. Check the date, then correct the weekday or the date.`,
  'duplicate-id-file': ({ id, other, free }) =>
    `The id "${id}" is already that of "${other}" (upper and lower case count as one). Rename one of the two files, for example to "${free}.md", and correct the references to it.`,
  'duplicate-id-mark': ({ id, line, next }) =>
    `"${id}" is already the id of the mark on line ${line}. Give this one a free id: "${next}".`,
  'shared-name': ({ name, other }) =>
    `"${name}" is a name of ${other} too: in minutes it no longer stands for anybody. Remove it from one of the two records (aliases, former), or make it precise ("Anne M. Leroux").`,
  'supersedes-cycle-found': ({ ids }) =>
    `These decisions replace each other in a ring: ${[...ids, ids[0] ?? ''].join(' replaces ')}. None of them stands. Remove "supersedes" or "superseded_by" from the one that replaces nothing, for example: spro set ${ids[0] ?? ''} superseded_by --unset`,
  'duplicate-id-source': ({ source, other }) =>
    `"source: ${source}" is already the source of "${other}", which alone stands for that mark in the registers. Join the two records, or remove the line "source:" from this one.`,
  'broken-reference': ({ reference, nearest }) =>
    `No record is called "${reference}".${suggestion(nearest)} A reference is the name of the file without ".md"; "spro list" shows them all.`,
  'broken-reference-short': ({ reference, whole, repaired }) =>
    `In a record a reference is written in full, and "${reference}" is short. ${
      repaired
        ? `Write "${whole}"; "spro validate --fix" does it.`
        : `The record is probably that of "${whole}", but it has no such id. Correct the reference.`
    }`,
  'broken-reference-mark': ({ record, mark, marks }) =>
    `The record "${record}" exists, but has no "${mark}". ${
      marks.length === 0
        ? 'None of its marks has an id: "spro validate --fix" gives them.'
        : `It has: ${marks.join(', ')}. Correct the id.`
    }`,
  'broken-reference-series': ({ series, nearest, known }) =>
    `The series "${series}" is not in spro.yaml.${suggestion(nearest)} ${known.length === 0 ? 'No series is described there.' : `Known series: ${quoted(known)}.`} Correct the name, or add the series to spro.yaml.`,
  'broken-reference-territory': ({ territory, nearest, known }) =>
    `The territory "${territory}" is not in the list "territories" of spro.yaml.${suggestion(nearest)} ${
      known.length === 0 ? 'That list is empty.' : `Known territories: ${quoted(known)}.`
    } Correct the name, or add the territory.`,
  'broken-reference-ring': ({ territories }) =>
    `These territories lie within each other in a ring: ${[...territories, territories[0] ?? ''].join(' in ')}. Remove the line "parent" of the largest.`,
  'unknown-value-notice': ({ key, found, most }) =>
    `"${key}" is a whole number of days, 0 to ${most}, not ${found}. Write for example: ${key}: 14`,
  'mark-without-id': ({ mark }) =>
    `${thisMark[mark]} has no id, so nothing can refer to it yet. "spro validate --fix" gives it one.`,
  'misspelt-mark-no-colon': ({ found, expected }) =>
    `"${found}" looks like the beginning of a mark, but no colon follows it. Write "${inEnglish(expected)}", then the text.`,
  'misspelt-mark-open-parenthesis': ({ found }) =>
    `The parenthesis opened in "${found}" is not closed on the same line, so the mark is not read. Add ")" before the colon.`,
  'misspelt-mark-wrong-letter': ({ found, expected }) =>
    `The letter of the id does not go with the word in "${found}", so the mark is not read. Write "${expected}".`,
  'misspelt-mark-label': ({ found, expected }) =>
    `"${found}" looks like a misspelt mark, and is not read as one. If it is one, write "${inEnglish(expected)}".`,
  'misspelt-mark-bare-number': ({ found, id }) =>
    `The number in "${found}" has no letter, so the mark is not read. Write "${id}" in place of the number; "spro validate --fix" does it.`,
  'misspelt-mark-bullet': ({ found, expected }) =>
    `The sign that opens "${found}" is not a Markdown bullet, so the mark is not read. Write "${expected}"; "spro validate --fix" does it.`,
  'misspelt-mark-box': ({ found, expected, repaired }) =>
    `The box of "${found}" does not read as a box, so the mark is not read. ${
      repaired
        ? `Write "${expected}"; "spro validate --fix" does it.`
        : `Write "${expected}" if it is done, or [-] in place of [x] if it was dropped.`
    }`,

  'findings-severity': ({ severity }) => severity,
  'findings-counts': countFindings,
  'findings-more': ({ rule, count }) =>
    rule === 'mark-without-id'
      ? `… and ${count === 1 ? 'one more line' : `${count} more lines`} without an id; "spro validate --fix" gives them`
      : `… and ${count} more notes of the same rule; "spro validate --format json" shows them all`,
  'findings-none': ({ files }) => `${counted(files, 'file')} checked: nothing to report.`,
  'findings-summary': ({ files, fixable, ...counts }) =>
    `${counted(files, 'file')} checked: ${countFindings(counts)}.${
      fixable === 0 ? '' : ` "spro validate --fix" repairs ${fixable}.`
    }`,
}
