import { writeDate } from '../../dates/write.ts'
import type { KindMessages } from '../catalog/kinds.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const lines = (items: readonly string[]) => items.map((item) => `\n  ${visible(item)}`).join('')

export const kinds: Words<KindMessages> = {
  'new-event-summary': () => 'create the record of an event, new or announced in minutes',
  'new-event-title': () => 'title of the event',
  'new-event-date': () =>
    'date, such as "Thursday 12 March 2020" or "Q2 2020" (without one: to be scheduled)',
  'new-event-time': () => 'time, such as "9:00-17:00"',
  'new-event-location': () => 'place',
  'new-event-status': () => 'status: scheduled, tentative, to-schedule, postponed, cancelled, held',
  'new-event-territory': () => 'territory, one of those in spro.yaml',
  'new-event-audience': () => 'who it is for',
  'new-event-register-by': () => 'last day to register',
  'new-event-link': () => 'address of a web page',
  'new-event-organizer': () => 'who organises it',
  'new-event-contact': () => 'who to write to or call',
  'new-event-from': () =>
    'the line that announces it, such as 2019-06-24-departementale#E1: the record takes its place',
  'new-event-new': () => 'it is a new event, even if it resembles another one',
  'new-person-summary': () => 'create the record of a person',
  'new-person-name': () => 'first and last name',
  'new-person-alias': () => 'another name that minutes use; may be repeated',
  'new-person-post': () => 'a post, such as "CIO de Blois (director)"; may be repeated',
  'new-person-email': () => 'email address',
  'new-person-phone': () => 'phone number',
  'new-person-visibility': () => 'who may read the record: public, members, restricted',
  'new-person-new': () => 'it is somebody else, even if a record already has this name',
  'new-structure-summary': () => 'create the record of a structure',
  'new-structure-name': () => 'name of the structure',
  'new-structure-short': () => 'acronym or short name, such as "ML Blois"',
  'new-structure-alias': () => 'another name that minutes use; may be repeated',
  'new-structure-former': () => 'a former name; may be repeated',
  'new-structure-family': () => 'family, such as mission-locale, cio or cma',
  'new-structure-territory': () => 'territory, one of those in spro.yaml; may be repeated',
  'new-structure-location': () => 'place',
  'new-structure-contact': () => 'who to write to or call',
  'new-structure-offer': () => 'what it offers; may be repeated',
  'new-structure-new': () => 'it is another structure, even if a record already has this name',
  'new-practice-summary': () => 'create the record of a good practice',
  'new-practice-title': () => 'title of the practice',
  'new-practice-theme': () => 'theme',
  'new-practice-number': () => 'number (default: the next one)',
  'new-practice-territory': () => 'territory, one of those in spro.yaml; may be repeated',
  'new-practice-place': () => 'a place where it was done; may be repeated',
  'new-practice-status': () => 'how far it has got, such as "active"',
  'new-practice-link': () => 'address of a web page; may be repeated',

  'event-created': ({ path, date, source }) => {
    const day = date ? writeDate(date, { language: 'en' }) : 'to be scheduled'
    return `Event record: ${day} – ${path}${source === null ? '' : ` (in place of ${source})`}`
  },
  'event-like': ({ title, ref, hasRecord }) =>
    hasRecord
      ? `A similar event already has a record: "${visible(title)}" (${ref}). Nothing was written. If it is the same event, complete that record: spro show ${ref}; if it is another one, run again with --new`
      : `A similar event is already announced: "${visible(title)}". Nothing was written. If it is the same event: spro new-event --from "${visible(ref)}"; if it is another one, run again with --new`,
  'person-created': ({ path }) => `Person record: ${path}`,
  'structure-created': ({ path }) => `Structure record: ${path}`,
  'practice-created': ({ path, number }) => `Practice record no. ${number}: ${path}`,

  'missing-event-title': () =>
    'Which event? Give its title, or the line that announces it. Examples: spro new-event "Job fair" --date "Thursday 12 March 2020"; spro new-event --from 2019-06-24-departementale#E1',
  'missing-person-name': () =>
    'Who? Give the first and the last name. Example: spro new-person "Gaël Lorimier" --post "CIO de Blois (director)"',
  'missing-structure-name': () =>
    'Which structure? Give its name. Example: spro new-structure "Mission Locale du Blaisois" --short "ML Blois"',
  'missing-practice-title': () =>
    'Which practice? Give its title. Example: spro new-practice "The careers breakfast"',
  'not-an-event-mark': ({ reference, marks }) =>
    `"${visible(reference)}" announces no event: an event record is made from an "Event" line.${marks.length > 0 ? ` Possible lines:${lines(marks)}` : ' For a new event, give its title: spro new-event "Title"'}`,
  'event-has-record': ({ title, id }) =>
    `"${visible(title)}" already has its record: ${id}. Complete that one: spro show ${id}`,
  'name-taken': ({ name, holders }) =>
    `"${visible(name)}" is already a name of ${holders.map((each) => `${visible(each.name)} (${each.id})`).join(' and ')}: nothing was written. Complete that record (spro show ${holders[0]?.id ?? ''}); if it is not the same one, run the command again with --new.`,
  'not-an-email': ({ found }) =>
    `"${visible(found)}" is not an email address. Give one, such as first.last@example.org`,
  'not-a-phone': ({ found }) =>
    `"${visible(found)}" is not a phone number: give digits only, such as 02 61 91 41 02 or +33 2 61 91 41 02`,
  'practice-number-taken': ({ number, id, title, free }) =>
    `Number ${number} is already that of "${visible(title)}" (${id}). The next one is free: --number ${free}, or leave --number out.`,
}
