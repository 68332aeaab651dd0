import type { Rule } from '../types.ts'

/** A name, short name, alias or former name that two people, or two structures, bear: it stands for neither (format.md M5, H6). */
export const sharedName: Rule = {
  id: 'shared-name',
  severity: 'warning',
  *checkAll(index) {
    for (const { name, paths } of index.sharedNames()) {
      const [first = '', ...others] = paths
      for (const file of others)
        yield { file, message: { code: 'shared-name', args: { name, other: first } } }
    }
  },
}
