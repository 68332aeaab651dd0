import type { Rule } from '../types.ts'

/** Decisions that replace each other in a ring, so that none of them stands. Told once, at the first of their files. */
export const supersedesCycle: Rule = {
  id: 'supersedes-cycle',
  severity: 'error',
  *checkAll(index) {
    for (const ids of index.supersedesCycles()) {
      const [file] = ids.flatMap((id) => index.pathsOf(id)).toSorted()
      if (file !== undefined) yield { file, message: { code: 'supersedes-cycle-found', args: { ids } } }
    }
  },
}
