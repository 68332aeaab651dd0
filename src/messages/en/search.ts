import type { SearchMessages } from '../catalog/search.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

export const search: Words<SearchMessages> = {
  'search-summary': () => 'look for words in all records',
  'search-words': () =>
    'beginnings of words, whatever their accents and case; in quotes, words that follow each other',
  'search-kind': () => 'only this kind: meeting, decision, event, practice, person, structure',
  'search-series': () => 'only the meetings of this series',
  'search-from': () => 'only records dated from this day on',
  'search-to': () => 'only records dated up to this day',
  'search-limit': () => 'only this many lines, the first ones',
  'search-no-words': ({ found }) =>
    `Nothing to look for: "${visible(found)}" has no letter and no digit. Give at least one word: spro search forum`,
  'search-nothing': () =>
    'No line found. Try fewer words, or only their beginning: "orient" finds "orientation".',
  'search-scattered': () =>
    'No line holds all these words. Here are the records that hold them all, on different lines.',
  'search-count': ({ lines, records, shown }) =>
    `${count(lines, 'line')} in ${count(records, 'record')}${shown < lines ? `, ${shown} shown` : ''}.`,
  'search-record': ({ title, date, kind }) => {
    if (kind === null) return `${title} (unreadable record)`
    return date === '' ? title : `${title}, ${date}`
  },
  'search-key': ({ key }) => `header, ${key}`,
}
