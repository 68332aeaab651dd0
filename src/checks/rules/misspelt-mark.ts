import type { NearMiss } from '../../document/types.ts'
import type { Message } from '../../messages/catalog.ts'
import { numberMarks } from '../numbering.ts'
import type { Rule } from '../types.ts'

/** A line that nearly is a mark and is not read as one (format.md M10). A bare number gets its id, a bullet or a box its form. */
export const misspeltMark: Rule = {
  id: 'misspelt-mark',
  severity: 'warning',
  *check(input) {
    const misses = input.record?.body.nearMisses ?? []
    if (misses.length === 0) return
    const ids = numberMarks(input).misses
    for (const miss of misses) {
      const id = ids.get(miss)
      const edit = id !== undefined && miss.idSpan ? { ...miss.idSpan, text: id } : miss.mend
      const fix = edit ? { fix: { edits: [edit] } } : {}
      yield { message: words[miss.kind](miss, id ?? ''), at: { span: miss.span }, ...fix }
    }
  },
}

/** The words of each kind of near miss; `id` is what a bare number becomes. */
const words: Readonly<Record<NearMiss['kind'], (miss: NearMiss, id: string) => Message>> = {
  'no-colon': ({ found, expected }) => ({ code: 'misspelt-mark-no-colon', args: { found, expected } }),
  'open-parenthesis': ({ found }) => ({ code: 'misspelt-mark-open-parenthesis', args: { found } }),
  'wrong-letter': ({ found, expected }) => ({
    code: 'misspelt-mark-wrong-letter',
    args: { found, expected },
  }),
  'misspelt-label': ({ found, expected }) => ({ code: 'misspelt-mark-label', args: { found, expected } }),
  'bare-number': ({ found }, id) => ({ code: 'misspelt-mark-bare-number', args: { found, id } }),
  'foreign-bullet': ({ found, expected }) => ({
    code: 'misspelt-mark-bullet',
    args: { found, expected },
  }),
  'odd-box': ({ found, expected, mend }) => ({
    code: 'misspelt-mark-box',
    args: { found, expected, repaired: mend !== undefined },
  }),
}
