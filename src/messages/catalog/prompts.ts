/** The prompts section of the catalog: questions on a terminal. Each has a flag that answers it. */
import type { None } from '../catalog.ts'

/** Codes to their arguments; none is needed where standard input is no terminal. */
export interface PromptMessages {
  'answer-yes': None
  'answer-no': None
  'ask-write': None
  'ask-name': None
  'ask-series': None
  'no-series': None
  'ask-title': None
  /** `proposed`: an empty answer takes the date that is offered. */
  'ask-date': { readonly proposed: boolean }
  'ask-event-date': { readonly proposed: boolean }
  'ask-due': { readonly proposed: boolean }
  'ask-owner': None
  'ask-time': None
  'ask-location': None
  'ask-point': None
  'ask-status-past': { readonly day: string }
  'status-planned': None
  'status-held': None
  'date-read': { readonly words: string }
  'answer-not-a-date': None
  'answer-not-hours': None
  'answer-empty': None
  'ask-decision': None
  'ask-text': None
  'ask-target': None
  'ask-kind': None
  'ask-same-event': { readonly title: string; readonly ref: string }
  'mark-kind': { readonly kind: string }
}
