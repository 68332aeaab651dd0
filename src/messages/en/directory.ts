import type { DirectoryMessages } from '../catalog/directory.ts'
import type { Words } from '../catalog.ts'

export const directory: Words<DirectoryMessages> = {}
