/** What a line of a record is, with its article, in French. */
export const markKinds: Readonly<Record<string, string>> = {
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
