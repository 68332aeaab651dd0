import type { CalendarMessages } from '../catalog/calendar.ts'
import type { Words } from '../catalog.ts'

export const calendar: Words<CalendarMessages> = {}
