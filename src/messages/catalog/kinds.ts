/** The kinds section of the catalog: new events, people, structures and practices. */
import type { FuzzyDate } from '../../dates/types.ts'
import type { None } from '../catalog.ts'

/** Codes to their arguments; paths are relative to the workspace. */
export interface KindMessages {
  'new-event-summary': None
  'new-event-title': None
  'new-event-date': None
  'new-event-time': None
  'new-event-location': None
  'new-event-status': None
  'new-event-territory': None
  'new-event-audience': None
  'new-event-register-by': None
  'new-event-link': None
  'new-event-organizer': None
  'new-event-contact': None
  'new-event-from': None
  'new-event-new': None
  'new-person-summary': None
  'new-person-name': None
  'new-person-alias': None
  'new-person-post': None
  'new-person-email': None
  'new-person-phone': None
  'new-person-visibility': None
  'new-person-new': None
  'new-structure-summary': None
  'new-structure-name': None
  'new-structure-short': None
  'new-structure-alias': None
  'new-structure-former': None
  'new-structure-family': None
  'new-structure-territory': None
  'new-structure-location': None
  'new-structure-contact': None
  'new-structure-offer': None
  'new-structure-new': None
  'new-practice-summary': None
  'new-practice-title': None
  'new-practice-theme': None
  'new-practice-number': None
  'new-practice-territory': None
  'new-practice-place': None
  'new-practice-status': None
  'new-practice-link': None

  /** `source` is the mark that the record stands for, or null. */
  'event-created': { readonly path: string; readonly date: FuzzyDate | null; readonly source: string | null }
  /** `ref` is the id of a record with `hasRecord`, else a mark as `--from` takes it. */
  'event-like': { readonly title: string; readonly ref: string; readonly hasRecord: boolean }
  'person-created': { readonly path: string }
  'structure-created': { readonly path: string }
  'practice-created': { readonly path: string; readonly number: number }

  'missing-event-title': None
  'missing-person-name': None
  'missing-structure-name': None
  'missing-practice-title': None
  'not-an-event-mark': { readonly reference: string; readonly marks: readonly string[] }
  'event-has-record': { readonly title: string; readonly id: string }
  'name-taken': {
    readonly name: string
    readonly holders: readonly { readonly id: string; readonly name: string }[]
  }
  'not-an-email': { readonly found: string }
  'not-a-phone': { readonly found: string }
  /** `free` is the next number that no card has. */
  'practice-number-taken': {
    readonly number: number
    readonly id: string
    readonly title: string
    readonly free: number
  }
}
