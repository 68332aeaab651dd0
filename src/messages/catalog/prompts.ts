/** The prompts section of the catalog: questions on a terminal. Each has a flag that answers it. */
import type { None } from '../catalog.ts'

/** Codes to their arguments; none is needed where standard input is no terminal. */
export interface PromptMessages {
  'answer-yes': None
  'answer-no': None
  'choose-by-typing': None
  'no-choice-found': None
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
  /** A day that the calendar does not have, as typed. */
  'answer-impossible-day': { readonly day: string }
  'ask-language': None
  'language-name': { readonly language: 'fr' | 'en' }
  'ask-create-workspace': { readonly folder: string; readonly name: string }
  'ask-decision': None
  'ask-decision-from': None
  'fresh-decision': None
  'ask-decision-date': { readonly proposed: boolean }
  'ask-decision-status': None
  'ask-event': None
  'ask-territory': None
  'no-territory': None
  'ask-like-event': { readonly title: string; readonly ref: string }
  'ask-person-name': None
  'ask-post': None
  'ask-email': None
  'ask-phone': None
  /** `name` is a name that the record `id` has already. */
  'ask-other-person': { readonly name: string; readonly id: string }
  'ask-structure-name': None
  'ask-short': None
  'ask-structure-location': None
  'ask-contact': None
  'ask-other-structure': { readonly name: string; readonly id: string }
  'ask-practice': None
  'ask-theme': None
  'ask-known-theme': None
  'other-theme': None
  'no-theme': None
  'ask-place': None
  'ask-text': None
  'ask-target': None
  'ask-kind': None
  'ask-same-event': { readonly title: string; readonly ref: string }
  'mark-kind': { readonly kind: string }
}
