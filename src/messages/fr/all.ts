/** Every message in French. */
import type { Catalog, Words } from '../catalog.ts'
import { calendar } from './calendar.ts'
import { changes } from './changes.ts'
import { directory } from './directory.ts'
import { document } from './document.ts'
import { filters } from './filters.ts'
import { findings } from './findings.ts'
import { help } from './help.ts'
import { kinds } from './kinds.ts'
import { pages } from './pages.ts'
import { plans } from './plans.ts'
import { problems } from './problems.ts'
import { prompts } from './prompts.ts'
import { search } from './search.ts'
import { status } from './status.ts'
import { store } from './store.ts'
import { tables } from './tables.ts'

export const fr: Words<Catalog> = {
  ...calendar,
  ...changes,
  ...directory,
  ...document,
  ...filters,
  ...findings,
  ...help,
  ...kinds,
  ...pages,
  ...plans,
  ...problems,
  ...prompts,
  ...search,
  ...status,
  ...store,
  ...tables,
}
