/** `spro search`: the lines of all records that hold the words, whatever their accents and case. */
import { writeDate } from '../../dates/write.ts'
import { readPlainDocument, readDocument } from '../../document/read.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { visible } from '../../messages/visible.ts'
import { seriesNamed } from '../../queries/meetings.ts'
import {
  createSearch,
  type Found,
  type Search,
  type SearchFilter,
  type SearchLine,
} from '../../queries/search.ts'
import { readSearchWords, type SearchWords } from '../../queries/search-words.ts'
import { decodeRecord, isInRecordFolder } from '../../records/decode.ts'
import { kindNames } from '../../records/fields.ts'
import { fieldOf } from '../../records/names.ts'
import { readCandidates } from '../../store/workspace.ts'
import { endWith, jsonEnvelope } from '../answer.ts'
import { sayIn, tell, type Context } from '../context.ts'
import { choiceOption, formatOption, isSet, numberOption, textOption, windowOptions } from '../interpret.ts'
import { dateJson } from '../json.ts'
import type { Command, Options } from '../spec.ts'
import { wrapText } from '../table.ts'
import { reportBroken, requireWorkspace, type Broken } from '../workspace.ts'

export const search: Command = {
  name: 'search',
  summary: 'search-summary',
  arguments: [{ name: 'words', help: 'search-words', required: true, variadic: true }],
  options: [
    { flags: '--kind <kind>', help: 'search-kind', completes: { values: kindNames } },
    { flags: '--series <id>', help: 'search-series', completes: 'series' },
    { flags: '--from <date>', help: 'search-from' },
    { flags: '--to <date>', help: 'search-to' },
    { flags: '--limit <number>', help: 'search-limit' },
    { flags: '--format <text|json>', help: 'option-format' },
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: ['spro search interconnaissance', 'spro search "carte de liaison" --from 2018'],
  async run(context, typed, options) {
    const format = formatOption(options, ['text', 'json'], 'text')
    const words = readSearchWords(typed)
    if (words === null) throw problem('search-no-words', { found: typed.join(' ') }, exitCodes.usage)
    const filter = filterOptions(context, options)
    const searching = createSearch(words, filter)
    const broken = await searchFiles(context, words, searching)
    const found = searching.found()
    // A series that only records name is found in them; any other slip shows by an empty answer.
    if (found.lines.length === 0 && filter.series !== undefined)
      seriesNamed(requireWorkspace(context).config, filter.series)
    const lines = found.lines.slice(0, numberOption(options, 'limit') ?? Infinity)
    tellOutcome(context, found, lines.length)
    const problems = await reportBroken(broken, context)
    const text =
      format === 'json'
        ? jsonEnvelope('search', { items: lines.map(searchJson) }, problems, context)
        : drawLines(context, lines)
    context.print(text)
    const code = endWith(context, problems)
    return isSet(options, 'failEmpty') && lines.length === 0 ? exitCodes.findings : code
  },
}

function filterOptions(context: Context, options: Options): SearchFilter {
  const kind = choiceOption(options, 'kind', kindNames)
  const series = textOption(options, 'series')
  return {
    ...windowOptions(context, options),
    ...(kind ? { kind } : {}),
    ...(series === undefined ? {} : { series }),
  }
}

/** Headers and bodies are read only in files whose raw text may hold the words. Returns what could not be read. */
async function searchFiles(
  context: Context,
  words: SearchWords,
  searching: Search,
): Promise<readonly Broken[]> {
  const { root } = requireWorkspace(context)
  const broken: Broken[] = []
  for (const candidate of readCandidates(context.env.disk, root)) {
    const { path } = candidate
    if ('problem' in candidate) {
      if (isInRecordFolder(path)) broken.push({ path, document: null, problem: candidate.problem })
      continue
    }
    if (!words.mayHold(candidate.text)) continue
    const document = readPlainDocument(path, candidate.text) ?? (await readDocument(path, candidate.text))
    const decoded = decodeRecord(document, { today: context.today, scan: { nearMisses: false } })
    if (decoded.is === 'record') searching.add(decoded.record)
    if (decoded.is !== 'broken') continue
    broken.push({ path, document, problem: null })
    searching.addBroken(document)
  }
  return broken
}

/** On standard error: nothing found, words that stand in different lines, how many lines there are. */
function tellOutcome(context: Context, { lines, isScattered }: Found, shown: number): void {
  if (lines.length === 0) return tell(context, 'search-nothing', {})
  if (isScattered) tell(context, 'search-scattered', {})
  const records = new Set(lines.map(({ file }) => file)).size
  tell(context, 'search-count', { lines: lines.length, records, shown })
}

/** One item of `spro search --json` (docs/json.md): `hits` are columns of `text`. */
function searchJson({ ref, record, kind, title, date, file, line, heading, key, text, ranges }: SearchLine) {
  const hits = ranges.map(({ start, end }) => ({ start: start + 1, end: end + 1 }))
  return { ref, record, kind, title, date: dateJson(date), file, line, heading, key, text, hits }
}

/** Record by record: its title and date, then each line found, and below it where it stands. */
function drawLines(context: Context, lines: readonly SearchLine[]): string {
  const { painter } = context
  const width = context.env.stdout.columns ?? Infinity
  let drawn = ''
  let last = ''
  for (const line of lines) {
    if (line.file !== last)
      drawn += `${last === '' ? '' : '\n'}${painter.bold(visible(titleOf(context, line)))}\n`
    last = line.file
    const mark = (text: string): string => painter.bold(painter.yellow(text))
    for (const piece of wrapMarked(line, width - 2, mark)) drawn += `  ${piece}\n`
    for (const piece of wrapText(visible(placeOf(context, line)), width - 4))
      drawn += `    ${painter.dim(piece)}\n`
  }
  return drawn
}

function titleOf(context: Context, { title, date, kind }: SearchLine): string {
  const { language } = context
  const day = date === null ? '' : writeDate(date, { language, weekday: false })
  return sayIn(context, 'search-record', { title, date: day, kind })
}

/** The file and the line first: editors open them. The id of a record would only repeat the name of its file. */
function placeOf(context: Context, { file, line, heading, key, kind, ref, record }: SearchLine): string {
  const field = key === null || kind === null ? undefined : fieldOf(kind, key)
  const name = field === undefined ? key : context.language === 'fr' ? field.fr : field.key
  const under = name === null ? heading : sayIn(context, 'search-key', { key: name })
  return [`${file}:${line}`, under, ref === record ? null : ref].filter((part) => part !== null).join(' – ')
}

/** The lines of a wrapped text, with what was found painted: the escapes come after the widths are known. */
function wrapMarked(
  { text, ranges }: SearchLine,
  width: number,
  paint: (text: string) => string,
): readonly string[] {
  let from = 0
  return wrapText(text, width).map((piece) => {
    const start = text.indexOf(piece, from)
    from = start + piece.length
    let painted = ''
    let at = start
    for (const range of ranges) {
      const [first, last] = [Math.max(range.start, at), Math.min(range.end, from)]
      if (first >= last) continue
      painted += visible(text.slice(at, first)) + paint(visible(text.slice(first, last)))
      at = last
    }
    return painted + visible(text.slice(at, from))
  })
}
