/** The tables section of the catalog: help, headings of columns, words for closed values, small talk of reading commands. */
import type { Day, InferredPart, Precision, Weekday } from '../../dates/types.ts'
import type { None } from '../catalog.ts'

/** Closed values are typed here as text: the rooms that own them come later. */
export interface TableMessages {
  'program-help': { readonly commands: string }
  'help-usage': None
  'help-arguments': None
  'help-options': None
  'help-options-word': None
  'help-examples': None
  /** The name of an argument as help shows it. */
  'argument-name': { readonly name: string }

  'option-help': None
  'option-folder': None
  'option-lang': None
  'option-today': None
  'option-json': None
  'option-no-input': None
  'option-dry-run': None
  'option-format': None
  'option-output': None
  'option-fail-empty': None
  'option-from': None
  'option-to': None
  'argument-ref': None

  'init-summary': None
  'init-folder': None
  'init-name': None
  'init-language': None
  'init-timezone': None
  'new-meeting-summary': None
  'new-meeting-title': None
  'meeting-series': None
  'meeting-date': None
  'meeting-time': None
  'meeting-location': None
  'meeting-document': None
  'meeting-status-option': None
  'meeting-chair': None
  'meeting-secretary': None
  'meeting-agenda': None
  'new-decision-summary': None
  'decision-title': None
  'decision-from': None
  'decision-supersedes': None
  'decision-date': None
  'decision-owner': None
  'decision-status-option': None
  'add-summary': None
  'add-kind': None
  'add-text': None
  'add-to': None
  'add-under': None
  'add-owner': None
  'add-due': None
  'add-date': None
  'add-time': None
  'add-location': None
  'add-status': None
  'add-minutes': None
  'add-speaker': None
  'add-same': None
  'add-new': None
  'done-summary': None
  'done-ref': None
  'done-dropped': None
  'done-reopen': None
  'list-summary': None
  'list-kind': None
  'show-summary': None
  'events-summary': None
  'events-words': None
  'events-past': None
  'events-all': None
  'events-status': None
  'actions-summary': None
  'actions-words': None
  'actions-owner': None
  'actions-overdue': None
  'actions-open': None
  'actions-all': None
  'actions-from': None
  'actions-to': None
  'decisions-summary': None
  'decisions-words': None
  'decisions-status': None
  'decisions-all': None
  'agenda-command': None
  'agenda-ref': None
  'agenda-series': None
  'agenda-short': None
  'agenda-all-series': None
  'agenda-overdue': None
  'export-summary': None
  'validate-summary': None
  'validate-paths': None
  'validate-fix': None
  'validate-max-warnings': None
  'validate-severity': None
  'validate-rule': None
  'explain-summary': None
  'explain-rule': None
  'explain-rules': None
  'date-summary': None
  'date-text': None

  'column-date': None
  'column-time': None
  'column-event': None
  'column-location': None
  'column-status': None
  'column-ref': None
  'column-due': None
  'column-owner': None
  'column-what': None
  'column-state': None
  'column-since': None
  'column-decision': None
  'column-kind': None
  'column-title': None

  'events-to-schedule': None
  'actions-waiting': None
  'actions-questions': None
  'show-mentions': None
  /** One later word: where it stands, of which day and record, and what it says. */
  'show-mention': { readonly place: string; readonly when: string; readonly said: string }
  /** `-o` without the name of a file. */
  'output-without-name': None
  'no-events': None
  'no-actions': None
  'no-decisions': None
  'no-records': None
  'event-status': { readonly status: string; readonly past: boolean }
  'was-date': { readonly date: string }
  'overdue-date': { readonly date: string }
  'action-state': { readonly state: 'open' | 'done' | 'dropped' }
  'decision-status': { readonly status: string }
  'meeting-status': { readonly status: string }
  kind: { readonly kind: string }

  'date-means': { readonly value: string }
  'date-days': { readonly value: string }
  'date-times': { readonly value: string }
  'date-precision': { readonly value: string }
  'date-edtf': { readonly value: string }
  'date-inferred': { readonly part: InferredPart; readonly today: Day }
  /** `real` is the day in words, with its weekday. */
  'date-weekday': { readonly said: Weekday; readonly real: string }
  precision: { readonly precision: Precision }

  /** Minutes by which the points exceed the meeting. */
  'agenda-overruns': { readonly minutes: number }
  'agenda-chosen': { readonly id: string; readonly title: string }
  'file-written': { readonly file: string }
}
