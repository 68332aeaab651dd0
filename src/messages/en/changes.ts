import type { ChangeMessages } from '../catalog/changes.ts'
import type { Words } from '../catalog.ts'

export const changes: Words<ChangeMessages> = {}
