import { writeDate } from '../../dates/write.ts'
import type { ChangeMessages } from '../catalog/changes.ts'
import type { Words } from '../catalog.ts'
import { commandWord } from '../command-word.ts'
import { wordsIn, type Spoken } from '../spoken.ts'
import { visible } from '../visible.ts'
import { englishChoices } from './choices.ts'
import { markKinds } from './mark-kinds.ts'
import { aRecord } from './record-words.ts'

const shown = (words: Spoken) => visible(wordsIn(words, 'en'))

const statuses = { 'to-schedule': 'to schedule', postponed: 'postponed', cancelled: 'cancelled' } as const

const notes: Readonly<Record<string, string>> = {
  date: 'date changed',
  time: 'time changed',
  location: 'place changed',
  status: 'status changed',
  was: 'previous date given',
  'register.by': 'registration date changed',
  owner: 'owner changed',
  due: 'due date changed',
}

const numbered = (items: readonly string[]) =>
  items.map((item, index) => `\n  [${index}] ${visible(item)}`).join('')

export const changes: Words<ChangeMessages> = {
  'set-summary': () => 'change one value of a record, or one part of a line',
  'set-ref': () => 'the record or the line: 2019-11-25-departementale, 2019-06-24-departementale#E2',
  'set-key': () =>
    'what changes, in English or French: location, date, status, attendees[0], register.by… For a line: date, time, location, status, owner, due, state, text',
  'set-value': () => 'the value; several values replace a whole list',
  'set-unset': () => 'remove the key and its value',
  'set-own-key': () => 'write a key of your own, even if it looks like a known one',
  'set-in': () => 'write it in this later record, and leave the older one as it is',
  'done-in': () => 'write it in this later record, and leave the older one as it is',
  'add-in': () => 'write in this record a line that continues the one given by --to',
  'later-under': () => 'with --in: under the heading that holds these words (default: the last point)',
  'later-note': () => 'with --in: the text of the line (default: a few words, such as "date changed")',

  'value-set': ({ key, file, line, from, to }) =>
    from === null
      ? `${visible(file)}:${line} – ${shown(key)}: "${shown(to)}"`
      : `${visible(file)}:${line} – ${shown(key)}: "${shown(from)}" becomes "${shown(to)}"`,
  'value-unset': ({ key, file, line, from }) =>
    `${visible(file)}:${line} – ${shown(key)} is removed${from === '' ? '' : ` (it was "${shown(from)}")`}.`,
  'part-set': ({ ref, file, at, line }) => `Changed ${ref} (${visible(file)}:${at}):\n  ${visible(line)}`,
  'set-already': ({ key, value, file }) =>
    `${visible(file)} – ${shown(key)} is already "${shown(value)}". Nothing to change.`,
  'unset-already': ({ key, file }) => `${visible(file)} has no "${shown(key)}". Nothing to remove.`,
  'key-of-your-own': ({ key, kind }) =>
    `"${visible(key)}" is not a key that spro knows for ${aRecord[kind]}: it is kept as it is, as a key of your own.`,
  'set-held-early': ({ id, date }) =>
    `Warning: the meeting is planned for ${writeDate(date, { language: 'en' })}, a day to come. If it was held on another day: spro set ${id} date "…"`,
  'set-id-stays': ({ id }) =>
    `The id is still ${id}, and the file keeps its name: whatever refers to it is still right.`,

  'set-status-stays': ({ ref, status }) =>
    `The line still says "${statuses[status]}". If the date is certain: spro set ${ref} status --unset`,
  'set-record-stands': ({ ref, id, key }) =>
    `The record ${id} stands in place of this line in the lists: it is the one that counts. To change it: spro set ${id} ${commandWord(key)} "…" (and not ${ref})`,
  'set-said-later': ({ ref, key, id, file, line }) =>
    `A later record speaks of it too (${visible(file)}:${line}), and it is the one that counts in the lists. To change it: spro set ${id}#${ref} ${commandWord(key)} "…"`,
  'mention-before': ({ id, ref }) =>
    `${id} is older than ${ref}: the lists will not take this line into account. Give a later record after --in.`,
  'mention-in-cancelled': ({ id }) =>
    `${id} is a cancelled meeting: the lists will not take this line into account.`,

  'mention-state': ({ state }) => ({ open: 'to be taken up again', done: 'done', dropped: 'dropped' })[state],
  'mention-note': ({ part, found }) =>
    (found && { date: 'date set', due: 'due date set' }[part]) || (notes[part] ?? 'changed'),

  'set-misspelt-key': ({ key, near }) =>
    `"${visible(key)}" is not a known key, but "${near}" is one. Did you mean: ${commandWord(near)}? If "${visible(key)}" is a key of your own: add --own-key`,
  'set-fixed-key': ({ key, id }) =>
    `"${visible(key)}" cannot be changed: a record keeps its kind and its id (${id}). For another record: spro new-meeting, new-decision… (spro --help)`,
  'set-key-unreadable': ({ key }) =>
    `"${visible(key)}" cannot be read as a key. Examples: location, attendees[0] (the first line), register.by`,
  'set-no-item': ({ key, index, items }) =>
    items.length === 0
      ? `${visible(key)} is empty: there is no line [${index}]. The first number is 0.`
      : `${visible(key)} has no line [${index}]; they count from 0:${numbered(items)}`,
  'set-no-part': ({ ref, key, part }) =>
    `"${visible(key)}" has no part "${visible(part)}". Give the whole value: spro set ${ref} ${commandWord(key)} "…"`,
  'set-line-item': ({ ref, key, line }) =>
    `${visible(key)} is one whole line${line === '' ? '' : ` ("${visible(line)}")`}: give the whole line, for example spro set ${ref} ${commandWord(key)} "…"`,
  'set-empty-value': ({ ref, key }) =>
    `The value of "${visible(key)}" is empty. To remove it: spro set ${ref} ${commandWord(key)} --unset`,
  'set-map': ({ ref, key, parts }) =>
    `"${visible(key)}" has several parts; give one of them: ${parts.map((part) => commandWord(`${key}.${part}`)).join(', ')}. Example: spro set ${ref} ${commandWord(`${key}.${parts[0] ?? ''}`)} "…"`,
  'set-whole-list': ({ key, items }) =>
    `"${visible(key)}" is a list, which a single value would replace as a whole. To change one line, give its number, such as ${commandWord(`${key}[0]`)}; to add one: spro add; to replace them all, give all the lines.${numbered(items)}`,
  'set-mark-without-id': ({ reference }) =>
    `"${visible(reference)}" is a line without an id, so nothing can refer to it. Give it one: spro validate --fix`,
  'set-date-with-hours': ({ ref, key, found }) =>
    `${visible(key)}: "${visible(found)}" holds a time as well. Give the date alone, then the time separately: spro set ${ref} time "14:00"`,
  'set-date-unknown': ({ ref, key, text }) =>
    `${visible(key)}: "${visible(text)}" is not a date. To remove the date: --unset in place of the value; to say that an event is still to be scheduled: spro set ${ref} status "to schedule"`,
  'set-required': ({ ref, key, kind }) =>
    `"${visible(key)}" cannot be removed: ${aRecord[kind]} cannot be read without it. Give it another value: spro set ${ref} ${commandWord(key)} "…"`,
  'set-unknown-part': ({ key, kind, choices }) =>
    `A line that is ${markKinds[kind] ?? kind} has no "${visible(key)}". Possible parts: ${englishChoices(choices)}.`,
  'set-text-needed': ({ ref }) =>
    `The text of a line cannot be removed. Give it another one: spro set ${ref} text "…"`,
  'supersedes-cycle': ({ ids }) =>
    `A decision cannot replace itself, even through others: ${ids.map(visible).join(' replaces ')}. Nothing was written. See what the other record says: spro show ${ids[1] ?? ''}`,
  'several-texts': ({ first, second }) =>
    `"${visible(first)}" and "${visible(second)}" are two texts: add them one after the other. To make one of them, put all of it in the same quotes.`,
  'set-former-name': ({ name, id, key }) =>
    `The former name, "${visible(name)}", is no longer recognised in minutes. To keep it: spro set ${visible(id)} ${commandWord(key)} ${commandWord(name)}`,
  'set-name-taken': ({ found, name, id }) =>
    `"${visible(found)}" is already a name of ${visible(name)} (${id}): a name of two records would mean neither. Nothing was written. Give a name that tells them apart, or remove it from the other first: spro show ${id}`,
  'part-not-set': ({ key, file, line }) =>
    `${visible(file)}${line === null ? '' : `:${line}`}: "${visible(key)}" would not be read back as such in the parentheses: these words mean something else (a date, a status…), or are too long. Nothing was written. Give other words, or change the line in the file, then: spro validate`,
  'mark-text-has-no-place': ({ line }) =>
    `The text of line ${line} cannot be changed there: it would run into the lines below. Nothing was written. Put a blank line between them, then run the command again.`,
  'set-later-kind': ({ reference }) =>
    `"${visible(reference)}" cannot be continued in another record: --in is for a line (such as 2019-06-24-departementale#E2) or for the record of an event. Without --in the record itself is changed.`,
  'set-later-unset': ({ key }) =>
    `A later record cannot remove "${visible(key)}". Without --in it is removed from the line itself.`,
  'set-later-text': ({ ref }) =>
    `The text of ${ref} stays that of its record. To add a note in a later record: --note "…" with another key, or spro add … --to ${ref} --in RECORD`,
  'mention-same-record': ({ ref, to }) =>
    `${ref} is already in "${visible(to)}": --in needs another, later record. To change the line itself, leave --in out.`,
  'mention-not-read': ({ ref, line }) =>
    `${ref} cannot be referred to in a line: the line would not be read back.\n  ${visible(line)}\nNothing was written. Without --in the record itself is changed.`,
  'mention-other-kind': ({ reference, kind, found }) =>
    found === null
      ? `"${visible(reference)}" cannot be continued: with --in, --to needs a line (such as 2019-06-24-departementale#A1), or the record of an event or a decision.`
      : `"${visible(reference)}" is ${markKinds[found] ?? found}, not ${markKinds[kind] ?? kind}. Run again with: spro add ${found}`,

  'ask-set-key': () => 'What do you want to change?',
  'ask-set-line': ({ key }) => `Which line of "${visible(key)}"?`,
  'ask-set-value': ({ key }) => `New value of "${visible(key)}":`,
  'set-empty-part': () => '(empty)',
  'ask-done': () => 'What is done?',
  'no-open-action': () => 'No action is open: nothing to tick. See: spro actions --all',
}
