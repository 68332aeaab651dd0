import type { PromptMessages } from '../catalog/prompts.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const kinds: Readonly<Record<string, string>> = {
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

export const prompts: Words<PromptMessages> = {
  'answer-yes': () => 'yes',
  'answer-no': () => 'no',
  'ask-write': () => 'Write it?',
  'ask-name': () => 'Name of the network:',
  'ask-series': () => 'Series of the meeting:',
  'no-series': () => '(no series: a meeting of its own)',
  'ask-title': () => 'Title:',
  'ask-date': ({ proposed }) =>
    `Date (such as "Monday 25 November 2019"${proposed ? '' : '; empty: to be scheduled'}):`,
  'ask-event-date': () => 'Date of the event (empty: to be scheduled):',
  'ask-due': () => 'Due date (empty: none):',
  'ask-owner': () => 'Who is in charge? (empty: nobody yet)',
  'ask-time': () => 'Hours (such as "14:00-16:30"):',
  'ask-location': () => 'Place:',
  'ask-point': () => 'Another point of the agenda (empty to end):',
  'ask-status-past': ({ day }) => `${day} is past. The meeting is:`,
  'status-planned': () => 'planned',
  'status-held': () => 'held',
  'date-read': ({ words }) => `  understood: ${words}`,
  'answer-not-a-date': () => 'That is no date. Examples: 25/11/2019, Monday 25 November, Q4 2019',
  'answer-not-hours': () => 'Those are no hours. Examples: 14:00, 9:30-12:00, all day',
  'answer-empty': () => 'An answer is needed (Ctrl-C to leave).',
  'ask-decision': () => 'Which decision?',
  'ask-text': () => 'Text:',
  'ask-target': () => 'In which record?',
  'ask-kind': () => 'What do you want to add?',
  'ask-same-event': ({ title, ref }) => `Is it the same as "${visible(title)}" (${ref})?`,
  'mark-kind': ({ kind }) => kinds[kind] ?? kind,
}
