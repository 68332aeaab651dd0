import type { StatusMessages } from '../catalog/status.ts'
import type { Words } from '../catalog.ts'

export const status: Words<StatusMessages> = {}
