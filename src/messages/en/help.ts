import type { HelpMessages } from '../catalog/help.ts'
import type { Words } from '../catalog.ts'

export const help: Words<HelpMessages> = {}
