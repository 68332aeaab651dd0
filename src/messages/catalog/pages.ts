/** The pages section of the catalog: the words of documents that do not stand in their templates, and what can be wrong with a template. */
import type { None } from '../catalog.ts'

/** Codes to their arguments; days come in words already, as pages choose how they are written. */
export interface PageMessages {
  /** The name of a document as a title begins: "Relevé de décisions". */
  'document-name': { readonly type: 'releve-de-decisions' | 'compte-rendu' | 'proces-verbal' }
  /** The title of an agenda, for a window or a subject line. `day` is in words, null when unknown. */
  'agenda-title': { readonly title: string; readonly day: string | null }
  /** "Relevé de décisions – Réunion départementale – 24 juin 2019". */
  'record-title': { readonly document: string | null; readonly title: string; readonly day: string | null }
  /** The label of a line that continues an item of another meeting: "Action A1 de la réunion du 24 juin 2019". */
  'item-of-meeting': { readonly label: string; readonly id: string; readonly day: string }
  /** The label of a line that continues an item with a page of its own: "Événement « Forum emploi »". */
  'item-by-title': { readonly label: string; readonly title: string }
  /** The last line of the points of a summary. */
  'more-points': { readonly count: number }
  /** What a summary says of the rest of an agenda; empty when there is nothing. `overdue` is null where lateness is not shown. */
  'agenda-counts': {
    readonly actions: number
    readonly overdue: number | null
    readonly waiting: number
    readonly questions: number
    readonly events: number
  }
  'template-missing': { readonly template: string }
  /** `line` is 1-based; `reason` comes from the template engine, in English. */
  'template-broken': { readonly template: string; readonly line: number; readonly reason: string }
  /** The title of the notes at the foot of a document. */
  footnotes: None
  'back-to-text': None
}
