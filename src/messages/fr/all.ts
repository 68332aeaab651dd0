/** Every message in French. */
import type { Catalog, Words } from '../catalog.ts'
import { document } from './document.ts'
import { findings } from './findings.ts'
import { pages } from './pages.ts'
import { plans } from './plans.ts'
import { problems } from './problems.ts'
import { prompts } from './prompts.ts'
import { store } from './store.ts'
import { tables } from './tables.ts'

export const fr: Words<Catalog> = {
  ...document,
  ...findings,
  ...pages,
  ...plans,
  ...problems,
  ...prompts,
  ...store,
  ...tables,
}
