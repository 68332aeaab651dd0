import type { FilterMessages } from '../catalog/filters.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'
import { englishChoices } from './choices.ts'

const perhaps = (nearest: readonly string[]) =>
  nearest.length > 0 ? ` Did you mean: ${nearest.map(visible).join(', ')}?` : ''

export const filters: Words<FilterMessages> = {
  'filter-where': () =>
    'only what meets this condition: "location~Blois", "status=held", "date>2019-06"; may be repeated (see docs/filters.md)',
  'filter-territory': () => 'only this territory and those within it',
  'filter-structure': () => 'only what has to do with this structure',
  'filter-series': () => 'only this series of meetings',
  'filter-status': () => 'only this status',
  'filter-words': () => 'words of the title or the id',
  'filter-format': () => 'format of the answer (default: that of the file name given to -o)',
  'filter-delimiter': () => 'delimiter of the CSV: ; or , or tab or | (default: the comma)',
  'no-record-kept': () => 'No record matches. All records: spro list',

  'where-unreadable': ({ found }) =>
    `--where: "${visible(found)}" does not read as a condition. Expected: a key, a sign (= != ~ > < >= <=) and a value, all in quotes, without which the terminal takes > and < for itself. Examples: --where "location~Blois", --where "date>=2019-09".`,
  'where-without-words': ({ key }) =>
    `--where: the words after "${visible(key)}~" are missing. Example: --where "${visible(key)}~Blois". For what has no value: --where "${visible(key)}="`,
  'where-not-comparable': ({ key, operator, found, impossible }) =>
    `--where: after "${visible(key)}${operator}", a date or a whole number is expected; found: "${visible(found)}"${impossible === null ? '' : ', a day that is not in the calendar'}. Examples: --where "date${operator}2019-06-24", --where "date${operator}Q1 2019".`,
  'unknown-where-key': ({ key, nearest, known }) =>
    `--where: there is no key "${visible(key)}" here.${perhaps(nearest) || ` Possible keys: ${known.map((name) => name.key).join(', ')}.`}`,
  'where-key-absent': ({ key, nearest }) =>
    `Nothing that is listed has a value for "${visible(key)}".${perhaps(nearest)}`,
  'unknown-territory': ({ territory, nearest, known }) =>
    `The territory "${visible(territory)}" is not in spro.yaml.${perhaps(nearest)} Known territories: ${known.map(visible).join(', ')}.`,
  'kind-without-status': ({ kind, kinds }) =>
    `--status means nothing for "${kind}", which has no status. Kinds that have one: ${englishChoices(kinds)}.`,
  'nearly-a-kind': ({ found, nearest }) =>
    `"${visible(found)}" is not a kind of record.${perhaps(nearest)} To look for this word in titles: spro list --where "title~${visible(found)}"`,
  'unknown-delimiter': ({ found }) =>
    `--delimiter: "${visible(found)}" is not a possible delimiter. Expected: ";", ",", tab or "|". Example: --delimiter ";"`,

  'column-id': () => 'Id',
  'column-text': () => 'Text',
  'column-type': () => 'Type',
  'column-first-day': () => 'First day',
  'column-last-day': () => 'Last day',
  'column-first-due-day': () => 'Due, first day',
  'column-last-due-day': () => 'Due, last day',
  'column-past': () => 'Past',
  'column-overdue': () => 'Overdue',
  'column-territory': () => 'Territory',
  'column-audience': () => 'Audience',
  'column-was': () => 'Previous date',
  'column-register-before': () => 'Register by',
  'column-register-link': () => 'Registration link',
  'column-meeting': () => 'Meeting',
  'column-record': () => 'Record',
  'column-file': () => 'File',
  'column-line': () => 'Line',
  'action-type': ({ type }) => ({ action: 'action', waiting: 'waiting', question: 'question' })[type],
  'yes-or-no': ({ value }) => (value ? 'yes' : 'no'),
}
