import type { SearchMessages } from '../catalog/search.ts'
import type { Words } from '../catalog.ts'

export const search: Words<SearchMessages> = {}
