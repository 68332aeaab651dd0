/**
 * The header keys of every kind, in the order in which they are written (format.md H2). This table is
 * the one source of the French names (H3), of what `validate` expects, of where `set` puts a new line, and
 * of the JSON Schema.
 */
import type { Box } from '../document/types.ts'
import {
  decisionStatuses,
  documentTypes,
  eventStatuses,
  meetingStatuses,
  visibilities,
  type Kind,
} from './types.ts'

/**
 * What a key holds. `date` is any date form; `times` hours; `choice` one of `values`; `reference` the id of a
 * record or mark, `references` one or several; `people`, `agenda`, `next`, `attachments` and `texts` lists of
 * line items (H6); `map` a map whose keys are `keys`; `any` is kept as it is.
 */
export type FieldType =
  | 'text'
  | 'date'
  | 'times'
  | 'integer'
  | 'choice'
  | 'reference'
  | 'references'
  | 'people'
  | 'agenda'
  | 'next'
  | 'attachments'
  | 'texts'
  | 'map'
  | 'any'

/** One line of the table: what a key is called, what its value must be, and whether it may be left out. */
export interface Field {
  readonly key: string
  /** The one French name. */
  readonly fr: string
  readonly type: FieldType
  readonly required?: boolean
  /** Closed values, English to French. */
  readonly values?: Readonly<Record<string, string>>
  /** The keys of a map, English to French. */
  readonly keys?: Readonly<Record<string, string>>
}

/** French values of `nature` (format.md H3), in the case in which sentences and headers use them. */
export const kindNames: Readonly<Record<Kind, string>> = {
  meeting: 'réunion',
  decision: 'décision',
  event: 'événement',
  practice: 'bonne pratique',
  person: 'personne',
  structure: 'structure',
}

/** French values of a meeting's status, agreeing with "réunion" (format.md H3). */
export const meetingStatusNames: Record<(typeof meetingStatuses)[number], string> = {
  planned: 'prévue',
  held: 'tenue',
  approved: 'approuvée',
  cancelled: 'annulée',
}

/** French values of an event's status, agreeing with "événement" (format.md H3). */
export const eventStatusNames: Record<(typeof eventStatuses)[number], string> = {
  scheduled: 'prévu',
  tentative: 'à confirmer',
  'to-schedule': 'à planifier',
  postponed: 'reporté',
  cancelled: 'annulé',
  held: 'tenu',
}

/** French values of a decision's status, agreeing with "décision" (format.md H3). */
export const decisionStatusNames: Record<(typeof decisionStatuses)[number], string> = {
  proposed: 'proposée',
  accepted: 'acceptée',
  rejected: 'rejetée',
  deprecated: 'caduque',
  superseded: 'remplacée',
}

/** French states of an action, agreeing with "action": what its box says (format.md M7). */
export const boxNames: Readonly<Record<Box, string>> = {
  open: 'ouverte',
  done: 'faite',
  dropped: 'abandonnée',
}

/** French names of the documents that a meeting gives, with their accents. */
export const documentNames: Record<(typeof documentTypes)[number], string> = {
  'releve-de-decisions': 'relevé de décisions',
  'compte-rendu': 'compte rendu',
  'proces-verbal': 'procès-verbal',
}

/** French values of `visibilité`, agreeing with "fiche" (format.md H3). */
export const visibilityNames: Record<(typeof visibilities)[number], string> = {
  public: 'publique',
  members: 'membres',
  restricted: 'restreinte',
}

const kind: Field = { key: 'kind', fr: 'nature', type: 'choice', required: true, values: kindNames }
const title: Field = { key: 'title', fr: 'titre', type: 'text', required: true }
const name: Field = { key: 'name', fr: 'nom', type: 'text', required: true }
const location: Field = { key: 'location', fr: 'lieu', type: 'text' }
const territory: Field = { key: 'territory', fr: 'territoire', type: 'text' }
const territories: Field = { key: 'territories', fr: 'territoires', type: 'texts' }
const aliases: Field = { key: 'aliases', fr: 'autres noms', type: 'texts' }
const attachments: Field = { key: 'attachments', fr: 'pièces jointes', type: 'attachments' }
const contact: Field = { key: 'contact', fr: 'contact', type: 'text' }

const common: readonly Field[] = [
  { key: 'source', fr: 'source', type: 'reference' },
  { key: 'updated', fr: 'mis à jour', type: 'date' },
  { key: 'visibility', fr: 'visibilité', type: 'choice', values: visibilityNames },
  { key: 'about', fr: 'à propos', type: 'references' },
  { key: 'tags', fr: 'mots-clés', type: 'texts' },
  { key: 'import', fr: 'import', type: 'any' },
]

const meeting: readonly Field[] = [
  kind,
  title,
  { key: 'series', fr: 'série', type: 'text' },
  { key: 'document', fr: 'type de document', type: 'choice', values: documentNames },
  { key: 'status', fr: 'statut', type: 'choice', values: meetingStatusNames },
  { key: 'date', fr: 'date', type: 'date', required: true },
  { key: 'time', fr: 'horaires', type: 'times' },
  location,
  territory,
  { key: 'chair', fr: 'présidence', type: 'text' },
  { key: 'secretary', fr: 'secrétaire', type: 'text' },
  { key: 'invited', fr: 'convoqués', type: 'people' },
  { key: 'attendees', fr: 'présents', type: 'people' },
  { key: 'excused', fr: 'excusés', type: 'people' },
  { key: 'absent', fr: 'absents', type: 'people' },
  { key: 'guests', fr: 'invités', type: 'people' },
  { key: 'agenda', fr: 'ordre du jour', type: 'agenda' },
  { key: 'next', fr: 'prochaines réunions', type: 'next' },
  attachments,
  { key: 'approves', fr: 'approuve', type: 'references' },
  { key: 'approved_on', fr: 'approuvé le', type: 'date' },
  { key: 'agenda_sent', fr: 'ordre du jour envoyé', type: 'date' },
  { key: 'minutes_sent', fr: 'compte rendu envoyé', type: 'date' },
  { key: 'rescheduled', fr: 'reportée au', type: 'date' },
  ...common,
]

const event: readonly Field[] = [
  kind,
  title,
  { key: 'status', fr: 'statut', type: 'choice', values: eventStatusNames },
  { key: 'date', fr: 'date', type: 'date' },
  { key: 'time', fr: 'horaires', type: 'times' },
  { key: 'was', fr: 'était', type: 'date' },
  location,
  territory,
  { key: 'audience', fr: 'public', type: 'text' },
  { key: 'register', fr: 'inscription', type: 'map', keys: { by: 'avant', link: 'lien' } },
  { key: 'results', fr: 'bilan', type: 'text' },
  { key: 'link', fr: 'lien', type: 'text' },
  { key: 'organizer', fr: 'organisateur', type: 'text' },
  { key: 'because', fr: 'motif', type: 'text' },
  attachments,
  contact,
  ...common,
]

const decision: readonly Field[] = [
  kind,
  title,
  { key: 'status', fr: 'statut', type: 'choice', values: decisionStatusNames },
  { key: 'date', fr: 'date', type: 'date', required: true },
  { key: 'owner', fr: 'responsable', type: 'text' },
  { key: 'effective', fr: 'effet', type: 'date' },
  territory,
  { key: 'supersedes', fr: 'remplace', type: 'references' },
  { key: 'superseded_by', fr: 'remplacée par', type: 'reference' },
  ...common,
]

const practice: readonly Field[] = [
  kind,
  title,
  { key: 'theme', fr: 'thème', type: 'text' },
  { key: 'number', fr: 'numéro', type: 'integer' },
  territories,
  { key: 'places', fr: 'lieux', type: 'texts' },
  { key: 'status', fr: 'statut', type: 'text' },
  { key: 'links', fr: 'liens', type: 'texts' },
  ...common,
]

const person: readonly Field[] = [
  kind,
  name,
  aliases,
  { key: 'posts', fr: 'fonctions', type: 'texts' },
  { key: 'email', fr: 'courriel', type: 'text' },
  { key: 'phone', fr: 'téléphone', type: 'text' },
  ...common,
]

const structure: readonly Field[] = [
  kind,
  name,
  { key: 'short', fr: 'sigle', type: 'text' },
  aliases,
  { key: 'former', fr: 'anciens noms', type: 'texts' },
  { key: 'family', fr: 'famille', type: 'text' },
  territories,
  location,
  contact,
  { key: 'offers', fr: 'offres', type: 'texts' },
  ...common,
]

/** The fields of each kind, in writing order. */
export const fields: Readonly<Record<Kind, readonly Field[]>> = {
  meeting,
  decision,
  event,
  practice,
  person,
  structure,
}

/** The keys of the map form of line items, English to French (format.md H6). */
export const itemKeys = {
  people: { name: 'nom', structure: 'structure', role: 'rôle' },
  agenda: {
    id: 'id',
    title: 'titre',
    minutes: 'minutes',
    speaker: 'intervenant',
    by: 'par',
    from: 'de',
  },
  next: { date: 'date', time: 'horaires', location: 'lieu', agenda: 'ordre du jour' },
  attachments: { title: 'titre', file: 'fichier', link: 'lien' },
} as const satisfies Record<string, Readonly<Record<string, string>>>

/** Field types whose values are lists of lines, each of which may also be a map. */
export type ItemType = keyof typeof itemKeys

/** True for the types whose value is a list of line items with a map form. */
export function isItemType(type: FieldType): type is ItemType {
  return type in itemKeys
}
