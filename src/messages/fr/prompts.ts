import type { PromptMessages } from '../catalog/prompts.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const kinds: Readonly<Record<string, string>> = {
  decision: 'une décision',
  action: 'une action',
  waiting: 'une réponse attendue',
  event: 'un événement',
  information: 'une information',
  idea: 'une idée',
  question: 'une question',
  attendee: 'une personne présente',
  excused: 'une personne excusée',
  absent: 'une personne absente',
  guest: 'une personne invitée',
  point: 'un point à l’ordre du jour',
}

export const prompts: Words<PromptMessages> = {
  'answer-yes': () => 'oui',
  'answer-no': () => 'non',
  'ask-write': () => 'Écrire ?',
  'ask-name': () => 'Nom du réseau :',
  'ask-series': () => 'Série de la réunion :',
  'no-series': () => '(aucune série : une réunion à part)',
  'ask-title': () => 'Titre :',
  'ask-date': ({ proposed }) =>
    `Date (comme « lundi 25 novembre 2019 »${proposed ? '' : ' ; vide : à planifier'}) :`,
  'ask-event-date': () => 'Date de l’événement (vide : à planifier) :',
  'ask-due': () => 'Échéance (vide : aucune) :',
  'ask-owner': () => 'Qui s’en charge ? (vide : personne pour l’instant)',
  'ask-time': () => 'Heures (comme « 14 h-16 h 30 ») :',
  'ask-location': () => 'Lieu :',
  'ask-point': () => 'Un point de plus à l’ordre du jour (vide pour finir) :',
  'ask-status-past': ({ day }) => `${day} est passé. La réunion est :`,
  'status-planned': () => 'prévue',
  'status-held': () => 'tenue',
  'date-read': ({ words }) => `  compris : ${words}`,
  'answer-not-a-date': () =>
    'Ce n’est pas une date. Exemples : 25/11/2019, lundi 25 novembre, 4e trimestre 2019',
  'answer-not-hours': () => 'Ce ne sont pas des heures. Exemples : 14 h, 9 h 30-12 h, sur la journée',
  'answer-empty': () => 'Une réponse est nécessaire (Ctrl-C pour abandonner).',
  'ask-decision': () => 'Quelle décision ?',
  'ask-text': () => 'Texte :',
  'ask-target': () => 'Dans quelle fiche ?',
  'ask-kind': () => 'Que voulez-vous ajouter ?',
  'ask-same-event': ({ title, ref }) => `Est-ce le même que « ${visible(title)} » (${ref}) ?`,
  'mark-kind': ({ kind }) => kinds[kind] ?? kind,
}
