import { writeDate } from '../../dates/write.ts'
import type { FuzzyDate } from '../../dates/types.ts'
import type { ProblemMessages } from '../catalog/problems.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'
import { englishChoices } from './choices.ts'

const perhaps = (nearest: readonly string[], otherwise: string) =>
  nearest.length > 0 ? `Did you mean: ${nearest.map(visible).join(', ')}?` : otherwise

/** Several, or lines with their words, stand one a line. */
const perhapsLines = (nearest: readonly string[], otherwise: string) =>
  nearest.length > 1 ? `Did you mean:${lines(nearest)}` : perhaps(nearest, otherwise)

const helpOf = (command: string) => (command === '' ? 'spro --help' : `spro ${command} --help`)

const lines = (items: readonly string[]) => items.map((item) => `\n  ${visible(item)}`).join('')

const dateExamples = 'Examples: 2019-11-25, "Monday 25 November 2019", "Q4 2019".'

const reasonOf = (impossible: string | null, ambiguous: readonly FuzzyDate[]) => {
  if (impossible !== null) return `: there is no day "${visible(impossible)}" in the calendar`
  if (ambiguous.length === 0) return ''
  const readings = ambiguous.map((date) => `${writeDate(date, { language: 'en' })} (${date.edtf})`)
  return `; it may mean ${readings.join(' or ')}`
}

export const problems: Words<ProblemMessages> = {
  'unknown-command': ({ command, nearest }) =>
    `Unknown command "${visible(command)}". ${perhaps(nearest, 'List the commands: spro --help')}`,
  'unknown-option': ({ option, command, nearest }) =>
    `${command === '' ? 'spro' : `The command "${command}"`} has no option "${visible(option)}". ${perhaps(nearest, `See the options: ${helpOf(command)}`)}`,
  'missing-argument': ({ argument, command, example }) =>
    `"${argument}" is missing after "spro ${command}". Example: ${example}`,
  'missing-option-value': ({ option, command }) =>
    `The option "${option}" needs a value. See: ${helpOf(command)}`,
  'missing-option': ({ option, command, example }) =>
    `"spro ${command}" needs the option ${option}. Example: ${example}`,
  'excess-argument': ({ command, words }) =>
    `Too many words after "spro ${command}": ${words.map(visible).join(' ')}. Put a text of several words in quotes. See: spro ${command} --help`,
  'unreadable-command-line': ({ command, detail }) =>
    `The command line was not understood (${visible(detail)}). See: spro ${command} --help`,
  'unknown-choice': ({ option, found, choices, nearest }) =>
    `${option}: "${visible(found)}" is not one of: ${englishChoices(choices)}. ${perhaps(nearest, '')}`.trimEnd(),
  'reversed-window': ({ from, to }) =>
    `The period ends (${to}) before it begins (${from}). Swap --from and --to.`,
  'option-not-for': ({ option, kind, options }) =>
    `The option ${option} means nothing for "${kind}". Possible options: ${options.join(', ')}.`,
  'unknown-output-format': ({ file, formats }) =>
    `${visible(file)}: spro does not write this format here. Formats: ${formats.join(', ')} (end the file name with one of them, or give --format).`,
  'output-foreign-format': ({ file, ending, instead }) =>
    `${visible(file)}: this command does not write .${visible(ending)}. The same program opens a plain file: -o ${visible(instead)}`,
  'output-folder-missing': ({ file, folder }) =>
    `${visible(file)} cannot be written: the folder ${visible(folder)} does not exist. Create it, or choose another one after -o.`,
  'record-not-utf8': () =>
    'This file is not saved as UTF-8, so it is not read. Open it in an editor and save it with the UTF-8 encoding.',
  'record-too-big': ({ limit }) =>
    `This file is larger than ${limit} MB, so it is not read. Put the rest in an attachment or in another record.`,
  'record-not-a-file': () =>
    'This is not an ordinary file, so it is not read. Replace it with the file itself, or move it away.',
  'record-unreadable': () =>
    'The disk refuses to read this file or folder. Check your rights, or close the program that holds it.',
  'unknown-folder': ({ folder }) =>
    `The folder "${visible(folder)}" does not exist. Check what follows -C; to create a workspace: spro init FOLDER`,
  'broken-record': ({ reference, file }) =>
    `"${visible(reference)}" names ${visible(file)}, which cannot be read. Correct the line shown; spro validate says more.`,
  'not-a-number': ({ option, found }) =>
    `${option} needs a whole number such as 0 or 10; found "${visible(found)}".`,
  'unreadable-today': ({ found }) =>
    `--today needs a day written YYYY-MM-DD, such as 2019-11-12; found "${visible(found)}".`,
  'unreadable-date-flag': ({ option, found, impossible, ambiguous }) =>
    `${option}: "${visible(found)}" does not read as a date${reasonOf(impossible, ambiguous)}. ${dateExamples}`,
  'unreadable-time-flag': ({ option, found }) =>
    `${option}: "${visible(found)}" does not read as a time. Examples: "14:00", "9:30-12:00", "all day".`,
  'unreadable-date': ({ found, impossible, ambiguous }) =>
    `"${visible(found)}" does not read as a date${reasonOf(impossible, ambiguous)}. ${dateExamples}`,

  'broken-config': ({ place }) =>
    `${place}: this file cannot be read. Correct it, then run the command again.`,
  'workspace-exists': ({ folder }) =>
    `There is already a workspace in ${visible(folder)} (file spro.yaml). To prepare a meeting there: spro new-meeting`,
  'unknown-reference': ({ reference, nearest }) =>
    `Nothing matches "${visible(reference)}". ${perhapsLines(nearest, 'List the records: spro list')}`,
  'ambiguous-reference': ({ reference, candidates }) =>
    `"${visible(reference)}" matches several records or lines. Say which one:${lines(candidates)}`,
  'not-a-meeting': ({ reference }) => `"${reference}" is not a meeting. List the meetings: spro list meeting`,
  'not-a-decision': ({ reference }) =>
    `"${reference}" is not a decision. List the decisions: spro list decision`,
  'not-a-decision-mark': ({ reference, marks }) =>
    `"${visible(reference)}" is not a decision: a decision record comes from a "Decision" line.${marks.length > 0 ? ` Possible lines:${lines(marks)}` : ' For a new decision, give its title: spro new-decision "Title"'}`,
  'not-an-event': ({ reference }) => `"${visible(reference)}" is not an event. List the events: spro events`,
  'already-a-record': ({ ref, id }) =>
    `${ref} already has its record: ${id}. Complete that one (spro show ${id}); if the decision has changed: spro new-decision "Title" --supersedes ${id}`,
  'no-planned-meeting': ({ series, last }) =>
    `No meeting to come${series === null ? '' : ` in the series "${visible(series)}"`}. To prepare one: spro new-meeting${series === null ? '' : ` --series ${visible(series)}`}${last === null ? '' : `; for the agenda of a past meeting, give its reference: spro agenda ${visible(last)}`}`,
  'unknown-series': ({ series, nearest, known }) =>
    `The series "${visible(series)}" is not in spro.yaml. ${perhaps(nearest, known.length > 0 ? `Known series: ${known.join(', ')}.` : 'Add it under "series:" in spro.yaml.')}`,
  'unknown-rule': ({ rule, nearest, known }) =>
    `There is no rule "${visible(rule)}". ${perhaps(nearest, `Rules: ${known.join(', ')}.`)}`,
  'unknown-path': ({ path }) =>
    `"${visible(path)}" is neither a file nor a folder of this workspace. Without a path everything is checked: spro validate`,
  'missing-title': ({ series }) =>
    series.length > 0
      ? `Which meeting? Give its series (${series.join(', ')}) or its title. Example: spro new-meeting --series ${series[0] ?? ''}`
      : 'Which meeting? Give its title. Example: spro new-meeting "Steering committee" --date "25 November 2019"',
  'missing-decision-title': () =>
    'Which decision? Give its title, or the line it comes from. Example: spro new-decision --from 2019-06-24-departementale#D1',
  'already-superseded': ({ id, by }) =>
    `The decision ${id} is already superseded by ${by}. Supersede that one: spro new-decision … --supersedes ${by}`,
  'not-a-mark': ({ reference, marks }) =>
    `"${visible(reference)}" names a whole record; name one of its lines, after a #.${marks.length > 0 ? ` Possible lines:${lines(marks)}` : ''}`,
  'not-closable': ({ reference }) =>
    `"${visible(reference)}" cannot be ticked: only an action, an awaited answer or a question can be. See: spro actions`,
  'unknown-heading': ({ words, headings, file }) =>
    `No heading of ${file} holds "${visible(words)}". ${headings.length > 0 ? `Headings:${lines(headings)}` : 'This record has no heading; leave --under out.'}`,
  'mark-text-empty': () =>
    'The text is empty. Give it in quotes. Example: spro add action "list the social networks" --to 2019-06-24-departementale',
  'mark-has-no-place': () =>
    'The line cannot be added there: a code block (```) or a comment (<!--) is left open in the text. Close it, then run the command again.',
  'record-full': ({ file }) => `${file} already has a line numbered 9999: continue in another record.`,
  'changed-meanwhile': ({ file }) =>
    `${file} changed between the preview and the write: nothing was written. Run the command again.`,
  'output-not-replaceable': ({ file }) =>
    `${visible(file)} is the place of a record or a setting of the workspace: no document is written there. Choose another name or folder after -o.`,

  interrupted: () => 'Cancelled: nothing was written.',
  bug: ({ file, cause }) =>
    `Internal error of spro (${visible(cause)}). ${file === null ? 'Please note the command and report it.' : `A report is ready to be sent, without the content of your records: ${file}`}`,
  'year-inferred': ({ date }) =>
    date.inferred.includes('month')
      ? `Month and year inferred: ${writeDate(date, { language: 'en' })}. Give the month and the year to be sure.`
      : `Year inferred: ${writeDate(date, { language: 'en' })}. Give the year to be sure.`,
}
