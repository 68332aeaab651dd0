/** The calendar section of the catalog: what iCalendar and CSV exports say. */

/** Codes to their arguments. */
export interface CalendarMessages {}
