/**
 * What each key is for, in both languages: the descriptions of the JSON Schemas, which editors show beside a
 * key. They are read when the schemas are generated and never by a run, so they are kept out of the catalog of
 * messages, which every run loads.
 */
import type { Field } from './fields.ts'
import type { Kind } from './types.ts'

interface Description {
  readonly fr: string
  readonly en: string
}

/** By key, or by `kind.key` where a key means something else for one kind. */
const descriptions: Readonly<Record<string, Description>> = {
  kind: { fr: 'Ce que la fiche décrit.', en: 'What the record describes.' },
  title: { fr: 'Le titre, en une ligne.', en: 'The title, in one line.' },
  name: { fr: 'Le nom usuel.', en: 'The usual name.' },
  series: {
    fr: 'L’identifiant de la série de réunions, tel qu’il est dans spro.yaml.',
    en: 'The id of the series of meetings, as spro.yaml has it.',
  },
  document: {
    fr: 'Le document que la réunion donne.',
    en: 'The document that the meeting gives.',
  },
  'meeting.status': { fr: 'Où en est la réunion.', en: 'How far the meeting is.' },
  'event.status': { fr: 'Ce que l’on sait de l’événement.', en: 'What is known of the event.' },
  'decision.status': { fr: 'Si la décision vaut toujours.', en: 'Whether the decision stands.' },
  'practice.status': { fr: 'L’avancement, avec vos mots.', en: 'How far it is, in any words.' },
  date: {
    fr: 'La date comme vous l’écrivez : 2019-06-24, « 24 juin 2019 », « 4e trimestre 2019 », « à planifier ».',
    en: 'The date as you write it: 2019-06-24, "24 June 2019", "4th quarter 2019", "to schedule".',
  },
  time: { fr: 'Les heures : « 14 h-16 h 30 », « matin ».', en: 'The hours: "14:00-16:30", "morning".' },
  was: { fr: 'La date d’avant le report.', en: 'The date before it was moved.' },
  location: { fr: 'Le lieu, avec vos mots.', en: 'The place, in any words.' },
  territory: {
    fr: 'Le territoire, par son identifiant dans spro.yaml.',
    en: 'The territory, by its id in spro.yaml.',
  },
  territories: {
    fr: 'Les territoires, par leur identifiant dans spro.yaml.',
    en: 'The territories, by their ids in spro.yaml.',
  },
  chair: { fr: 'Qui préside.', en: 'Who chairs.' },
  secretary: { fr: 'Qui écrit le compte rendu.', en: 'Who takes the minutes.' },
  invited: {
    fr: 'Qui est convoqué : une personne ou une structure par ligne, « Prénom NOM – Structure (rôle) ».',
    en: 'Who is convened: one person or structure a line, "First LAST – Structure (role)".',
  },
  attendees: {
    fr: 'Qui était là : une personne par ligne, « Prénom NOM – Structure (rôle) ».',
    en: 'Who was there: one person a line, "First LAST – Structure (role)".',
  },
  excused: { fr: 'Qui s’est excusé, une personne par ligne.', en: 'Who sent apologies, one person a line.' },
  absent: { fr: 'Qui était absent, une personne par ligne.', en: 'Who was absent, one person a line.' },
  guests: {
    fr: 'Qui était là en invité, une personne par ligne.',
    en: 'Who came as a guest, one person a line.',
  },
  agenda: {
    fr: 'Les points de l’ordre du jour, un par ligne : « Titre (30 min, Intervenant) ».',
    en: 'The points of the agenda, one a line: "Title (30 min, Speaker)".',
  },
  next: {
    fr: 'Les réunions suivantes, une par ligne : « lundi 25 novembre 2019 à 14 h, locaux de la CMA ».',
    en: 'The meetings to come, one a line: "Monday 25 November 2019 at 14:00, CMA premises".',
  },
  attachments: {
    fr: 'Les pièces jointes, une par ligne : « Titre (chemin ou adresse) ».',
    en: 'The attachments, one a line: "Title (path or address)".',
  },
  approves: {
    fr: 'Les réunions dont le document est approuvé pendant celle-ci, par leur identifiant.',
    en: 'The meetings whose document is approved in this one, by their ids.',
  },
  approved_on: { fr: 'Le jour où le document a été approuvé.', en: 'The day the document was approved.' },
  agenda_sent: { fr: 'Le jour où l’ordre du jour est parti.', en: 'The day the agenda was sent.' },
  minutes_sent: { fr: 'Le jour où le document est parti.', en: 'The day the minutes were sent.' },
  rescheduled: {
    fr: 'La nouvelle date d’une réunion reportée.',
    en: 'The new date of a meeting that was moved.',
  },
  audience: { fr: 'À qui l’événement s’adresse.', en: 'Whom the event is for.' },
  register: {
    fr: 'L’inscription : avant quand, et à quelle adresse.',
    en: 'Registration: by when, and at which address.',
  },
  results: { fr: 'Ce qu’il en est sorti.', en: 'What came out of it.' },
  link: { fr: 'Une adresse où en lire plus.', en: 'An address to read more.' },
  organizer: { fr: 'Qui organise.', en: 'Who organizes.' },
  because: { fr: 'Pourquoi c’est reporté ou annulé.', en: 'Why it was postponed or cancelled.' },
  contact: { fr: 'À qui s’adresser.', en: 'Whom to ask.' },
  owner: { fr: 'Qui répond de la décision.', en: 'Who answers for the decision.' },
  effective: { fr: 'Le jour où la décision prend effet.', en: 'The day the decision takes effect.' },
  supersedes: {
    fr: 'Les décisions que celle-ci remplace, par leur identifiant.',
    en: 'The decisions that this one replaces, by their ids.',
  },
  superseded_by: {
    fr: 'La décision qui remplace celle-ci, par son identifiant.',
    en: 'The decision that replaces this one, by its id.',
  },
  theme: { fr: 'Le thème dans le guide.', en: 'The theme in the guide.' },
  number: { fr: 'Le numéro de la fiche.', en: 'The number of the card.' },
  places: { fr: 'Où cela se fait, un lieu par ligne.', en: 'Where it is done, one place a line.' },
  links: { fr: 'Des adresses où en lire plus.', en: 'Addresses to read more.' },
  aliases: {
    fr: 'D’autres façons d’écrire le nom, reconnues partout.',
    en: 'Other ways to write the name, recognised everywhere.',
  },
  posts: {
    fr: 'Les fonctions, une par ligne : « Structure (rôle) ».',
    en: 'The posts, one a line: "Structure (role)".',
  },
  email: { fr: 'L’adresse de courriel.', en: 'The mail address.' },
  phone: { fr: 'Le téléphone, comme vous l’écrivez.', en: 'The phone number, as you write it.' },
  short: { fr: 'Le sigle.', en: 'The acronym.' },
  former: { fr: 'Les anciens noms, reconnus partout.', en: 'Former names, recognised everywhere.' },
  family: { fr: 'Le réseau ou la famille de structures.', en: 'The network or family of structures.' },
  offers: {
    fr: 'Ce que la structure propose, une offre par ligne.',
    en: 'What the structure offers, one offer a line.',
  },
  source: {
    fr: 'La ligne d’une autre fiche que celle-ci remplace dans les registres : 2019-06-24-departementale#D1.',
    en: 'The line of another record that this one stands for in the registers: 2019-06-24-departementale#D1.',
  },
  updated: { fr: 'Le jour où la fiche a été mise à jour.', en: 'The day the record was brought up to date.' },
  visibility: { fr: 'Pour qui la fiche est écrite.', en: 'Whom the record is written for.' },
  about: { fr: 'Ce dont la fiche parle, par références.', en: 'What the record speaks of, by references.' },
  tags: { fr: 'Des mots-clés.', en: 'Keywords.' },
  import: { fr: 'D’où la fiche a été reprise.', en: 'Where the record was taken from.' },
}

/** What the keys of `spro.yaml` are for. */
const configDescriptions: Readonly<Record<string, Description>> = {
  id: {
    fr: 'L’identifiant de l’espace de travail, donné une fois pour toutes.',
    en: 'The id of the workspace, given once and for all.',
  },
  name: { fr: 'Le nom du réseau.', en: 'The name of the network.' },
  language: { fr: 'La langue des fiches et des messages.', en: 'The language of records and messages.' },
  timezone: { fr: 'Le fuseau horaire, comme Europe/Paris.', en: 'The time zone, such as Europe/Paris.' },
  contact: {
    fr: 'Qui convoque : une adresse, ou un nom et une adresse.',
    en: 'Who convenes: an address, or a name and an address.',
  },
  agenda_notice: {
    fr: 'Combien de jours avant la réunion l’ordre du jour part.',
    en: 'How many days before the meeting its agenda is due.',
  },
  series: { fr: 'Les séries de réunions.', en: 'The series of meetings.' },
  territories: { fr: 'Les territoires.', en: 'The territories.' },
  checks: {
    fr: 'La gravité de chaque contrôle : off, info, warning ou error.',
    en: 'The severity of each check: off, info, warning or error.',
  },
}

/** The description of a key of a kind, French then English, with the French name of the key. Throws for a key without one. */
export function describeField(kind: Kind, field: Field): string {
  const found = descriptions[`${kind}.${field.key}`] ?? descriptions[field.key]
  if (!found) throw new Error(`no description of ${kind}.${field.key}`)
  return `${field.fr} : ${found.fr}\n${field.key}: ${found.en}`
}

/** The same for a key of `spro.yaml`; `fr` is its French name. */
export function describeConfigKey(key: string, fr: string): string {
  const found = configDescriptions[key]
  if (!found) throw new Error(`no description of ${key} in spro.yaml`)
  return `${fr} : ${found.fr}\n${key}: ${found.en}`
}
