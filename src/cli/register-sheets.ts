/** The columns of registers as CSV: words for people, and for programs the days in ISO 8601, the reference, the file and the line. */
import type { FuzzyDate } from '../dates/types.ts'
import { writeTimes } from '../dates/write.ts'
import type { ActionItem, DecisionItem, EventItem, RegisterItem } from '../queries/types.ts'
import { sayIn, type Context } from './context.ts'
import type { SheetColumn } from './table-formats.ts'

/** A date as written, and its first and last possible day. */
export function dateColumns<Row>(
  context: Context,
  get: (row: Row) => FuzzyDate | null,
): readonly SheetColumn<Row>[] {
  return [
    { title: sayIn(context, 'column-date', {}), cell: (row) => get(row)?.text ?? '' },
    { title: sayIn(context, 'column-first-day', {}), cell: (row) => get(row)?.earliest ?? '' },
    { title: sayIn(context, 'column-last-day', {}), cell: (row) => get(row)?.latest ?? '' },
  ]
}

/** Several texts in one cell, as `import` reads them back. */
export function joinCell(texts: readonly string[]): string {
  return texts.join(' | ')
}

/** Events. */
export function eventSheet(context: Context): readonly SheetColumn<EventItem>[] {
  const { language } = context
  return [
    refColumn(context),
    { title: sayIn(context, 'column-event', {}), cell: ({ title }) => title },
    ...dateColumns<EventItem>(context, ({ date }) => date),
    { title: sayIn(context, 'column-time', {}), cell: ({ times }) => writeTimes(times, language) },
    { title: sayIn(context, 'column-location', {}), cell: ({ location }) => location ?? '' },
    {
      title: sayIn(context, 'column-status', {}),
      cell: ({ status }) => sayIn(context, 'event-status', { status, past: false }),
    },
    {
      title: sayIn(context, 'column-past', {}),
      cell: ({ past }) => sayIn(context, 'yes-or-no', { value: past }),
    },
    { title: sayIn(context, 'column-territory', {}), cell: ({ territory }) => territory ?? '' },
    { title: sayIn(context, 'column-audience', {}), cell: ({ audience }) => audience ?? '' },
    { title: sayIn(context, 'column-was', {}), cell: ({ was }) => was?.text ?? '' },
    {
      title: sayIn(context, 'column-register-before', {}),
      cell: ({ register }) => register?.before?.text ?? '',
    },
    { title: sayIn(context, 'column-register-link', {}), cell: ({ register }) => register?.link ?? '' },
    ...placeColumns(context),
  ]
}

/** Actions, awaited answers and questions. */
export function actionSheet(context: Context): readonly SheetColumn<ActionItem>[] {
  return [
    refColumn(context),
    { title: sayIn(context, 'column-type', {}), cell: ({ type }) => sayIn(context, 'action-type', { type }) },
    { title: sayIn(context, 'column-what', {}), cell: ({ text }) => text },
    { title: sayIn(context, 'column-owner', {}), cell: ({ owners }) => joinCell(owners) },
    { title: sayIn(context, 'column-due', {}), cell: ({ due }) => due?.text ?? '' },
    { title: sayIn(context, 'column-first-due-day', {}), cell: ({ due }) => due?.earliest ?? '' },
    { title: sayIn(context, 'column-last-due-day', {}), cell: ({ due }) => due?.latest ?? '' },
    {
      title: sayIn(context, 'column-state', {}),
      cell: ({ state }) => sayIn(context, 'action-state', { state }),
    },
    {
      title: sayIn(context, 'column-overdue', {}),
      cell: ({ overdue }) => sayIn(context, 'yes-or-no', { value: overdue }),
    },
    { title: sayIn(context, 'column-since', {}), cell: ({ since }) => since ?? '' },
    ...placeColumns(context),
  ]
}

/** Decisions. */
export function decisionSheet(context: Context): readonly SheetColumn<DecisionItem>[] {
  return [
    refColumn(context),
    { title: sayIn(context, 'column-decision', {}), cell: ({ text }) => text },
    {
      title: sayIn(context, 'column-status', {}),
      cell: ({ status }) => sayIn(context, 'decision-status', { status }),
    },
    ...dateColumns<DecisionItem>(context, ({ date }) => date),
    { title: sayIn(context, 'column-record', {}), cell: ({ record }) => record ?? '' },
    ...placeColumns(context),
  ]
}

function refColumn(context: Context): SheetColumn<RegisterItem> {
  return { title: sayIn(context, 'column-ref', {}), cell: ({ ref }) => ref ?? '' }
}

function placeColumns(context: Context): readonly SheetColumn<RegisterItem>[] {
  return [
    { title: sayIn(context, 'column-meeting', {}), cell: ({ meeting }) => meeting ?? '' },
    { title: sayIn(context, 'column-file', {}), cell: ({ file }) => file },
    { title: sayIn(context, 'column-line', {}), cell: ({ line }) => String(line) },
  ]
}
