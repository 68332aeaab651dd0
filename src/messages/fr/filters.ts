import type { FilterMessages } from '../catalog/filters.ts'
import type { Words } from '../catalog.ts'

export const filters: Words<FilterMessages> = {}
