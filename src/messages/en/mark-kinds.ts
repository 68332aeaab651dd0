/** What a line of a record is, with its article, in English. */
export const markKinds: Readonly<Record<string, string>> = {
  decision: 'a decision',
  action: 'an action',
  waiting: 'an awaited answer',
  event: 'an event',
  information: 'a piece of information',
  idea: 'an idea',
  question: 'a question',
  attendee: 'someone who attended',
  excused: 'someone excused',
  absent: 'someone absent',
  guest: 'a guest',
  point: 'a point of the agenda',
}
