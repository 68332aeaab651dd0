import type { KindMessages } from '../catalog/kinds.ts'
import type { Words } from '../catalog.ts'

export const kinds: Words<KindMessages> = {}
