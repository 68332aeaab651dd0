import { writeDate, writeDay } from '../../dates/write.ts'
import type { PlanMessages } from '../catalog/plans.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

export const plans: Words<PlanMessages> = {
  'meeting-planned': ({ path, date, from }) => {
    const day = date ? `${writeDate(date, { language: 'en' })} – ` : ''
    return `Meeting created: ${day}${path}${from === null ? '' : ` (date announced in ${from})`}`
  },
  'meeting-without-date': () =>
    'No date was given, and the previous meeting announces none: the meeting is to be scheduled. Fill in "date:" in the record, or run again with --date.',
  'meeting-past-held': ({ date }) =>
    `${writeDate(date, { language: 'en' })} is past: the meeting is recorded as held. To record it as planned: --status planned`,
  'follow-up-point': ({ day }) => `Follow-up to the meeting of ${day}`,
  'decision-created': ({ path, source }) =>
    `Decision record: ${path}${source === null ? '' : ` (from ${source})`}`,
  'decision-superseded': ({ id, by }) => `${id} is recorded as superseded by ${by}.`,
  'mark-added': ({ ref, file, line, under }) =>
    `Added ${ref} to ${file}${under === null ? ' (at the end)' : `, under "${visible(under)}"`}:\n  ${visible(line)}`,
  'mark-noted': ({ ref, file, line, text }) =>
    `Already noted: ${visible(ref)} (${file}:${line})\n  ${visible(text)}\nNothing was written. To change it: spro set ${visible(ref)}; to write it a second time: --new`,
  'mention-noted': ({ ref, file, line, text }) =>
    `${file}:${line} says this of ${ref} already: nothing was written.\n  ${visible(text)}`,
  'meeting-taken': ({ id, title, day }) =>
    `The meeting "${visible(title)}" of ${writeDay(day, { language: 'en' })} already has a record: ${id}. Nothing was written. Complete that one: spro show ${id}; if this is another meeting, give it another title.`,
  'time-contradicts': ({ option, said, given }) =>
    `The date says "${said}" and ${option} says "${given}": nothing was written. Keep one of the two.`,
  'mention-added': ({ ref, file, line }) =>
    `Added to ${file} a line that continues ${ref}:\n  ${visible(line)}`,
  'event-resembles': ({ ref, title }) =>
    `A similar event already exists: "${visible(title)}" (${ref}). Nothing was written. If it is the same one, run again with --same ${ref}; if it is another one, with --new`,
  'person-added': ({ name, list, file, from }) =>
    `${visible(name)} is on the list "${list}" of ${file}${from === null ? '' : ` (was on "${from}")`}.`,
  'person-already': ({ name, list, file }) =>
    `${visible(name)} is already on the list "${list}" of ${file}: nothing to change.`,
  'point-added': ({ title, file }) => `Point added to the agenda of ${file}: ${visible(title)}`,
  'mark-closed': ({ ref, text, state, file }) =>
    `${{ open: 'Reopened', done: 'Done', dropped: 'Dropped' }[state]}: ${ref} (${file})\n  ${visible(text)}`,
  'mark-already': ({ ref, text, state }) =>
    `${ref} is already ${state}: nothing to change.\n  ${visible(text)}`,
  'id-given': ({ ref, text }) => `This line now has an id: ${ref}\n  ${visible(text)}`,
  'workspace-created': ({ folder, name }) =>
    `Workspace "${visible(name)}" created in ${visible(folder)}. Describe your series of meetings in spro.yaml, then: spro new-meeting`,
  'workspace-nested': ({ parent }) =>
    `This folder lies within another workspace (${visible(parent)}), which will no longer see its records.`,
  'fixes-made': ({ file, count }) => `${file}: ${count} ${count > 1 ? 'repairs' : 'repair'}`,
  'nothing-to-fix': () => 'Nothing to repair automatically.',

  'would-create': ({ file }) => `New file ${file}:`,
  'would-edit': ({ file }) => `Change in ${file}:`,
  'dry-run': () => 'Dry run: nothing was written.',
  reload: ({ files }) =>
    files.length > 1 ? 'Reload these files if they are open.' : 'Reload the file if it is open.',
  'nothing-to-write': () => 'Nothing to change.',
}
