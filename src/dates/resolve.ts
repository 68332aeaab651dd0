/** From a phrase to a date: years chosen, days and EDTF computed, weekdays and weeks checked. */
import { formatDay, isoWeekOf, weekdayOfDate } from './calendar.ts'
import { compareText } from './compare.ts'
import type { Item, Phrase, Piece, Qualifier } from './piece.ts'
import { findPart, placePiece } from './spans.ts'
import type { PlacedPiece } from './spans.ts'
import type {
  DateContext,
  DateReading,
  DaySpan,
  FuzzyDate,
  ImpossibleDate,
  InferredPart,
  Precision,
  WeekConflict,
  WeekdayConflict,
} from './types.ts'
import { distanceTo, isOnSide, lacksMonth, lacksYear, shareStated, startInYear, tryMonths } from './years.ts'
import type { Side } from './years.ts'

/** Makes a date of a phrase; null when it says too little, an ImpossibleDate when it names no day of the calendar. */
export function resolvePhrase(
  phrase: Phrase,
  text: string,
  context: DateContext,
): DateReading | ImpossibleDate | null {
  if (hasUnknown(phrase)) return resolveUnknown(phrase, text)
  const shared = shareStated(phrase)
  const complete = !lacksMonth(shared) && !lacksYear(shared)
  const near = context.near ?? context.today
  const from: InferredPart[] = phrase.fromToday ? ['today'] : []
  if (complete) return finish(placePhrase(shared), text, from)
  if (near === undefined) return null
  const side: Side = phrase.lean ?? context.yearRule ?? 'nearest'
  if (lacksMonth(shared)) {
    const months = tryMonths(shared, near).map((one) => placePhrase(one))
    const found = choose(
      months.filter((one) => one !== null && one.conflicts.length === 0),
      near,
      side,
    )
    return found === null ? null : finish(found, text, ['month', 'year'])
  }
  return finish(chooseYear(shared, near, side), text, [...from, 'year'])
}

/** Everything of a date but its text. */
interface PlacedPhrase {
  readonly phrase: Phrase
  readonly elements: readonly PlacedElement[]
  readonly hull: DaySpan
  readonly conflicts: readonly WeekdayConflict[]
}

interface PlacedElement {
  readonly span: DaySpan & { readonly earliest: string; readonly latest: string }
  readonly from: string
  readonly to: string | null
  readonly precision: Precision
}

/** A weekday decides among the years around; without one the nearest years do, or further ones for a 29 February. */
function chooseYear(phrase: Phrase, near: string, side: Side): PlacedPhrase | null {
  const year = Number(near.slice(0, 4))
  return (
    (hasWeekday(phrase) ? choose(placeByWeekday(phrase, year), near, side) : null) ??
    choose(placeAround(phrase, year, 1), near, side) ??
    choose(placeAround(phrase, year, 8), near, side)
  )
}

function hasWeekday(phrase: Phrase): boolean {
  return phrase.items.some((item) => item.first.weekday !== null || (item.last?.weekday ?? null) !== null)
}

/** How many years before and after are looked at for a weekday. */
const weekdayReach = 1

/**
 * The years in which the weekday is right. Only this year and its neighbours: further ones always hold one that
 * fits, and a slip ("vendredi" for "jeudi") would move an event by years instead of being told (format.md D4).
 */
function placeByWeekday(phrase: Phrase, year: number): readonly PlacedPhrase[] {
  const first = phrase.items[0]?.first
  const placed: PlacedPhrase[] = []
  for (let one = year - weekdayReach; one <= year + weekdayReach; one += 1) {
    if (first === undefined || !mayBe(first, one)) continue
    const candidate = placePhrase(startInYear(phrase, one))
    if (candidate !== null && candidate.conflicts.length === 0) placed.push(candidate)
  }
  return placed
}

function mayBe(piece: Piece, year: number): boolean {
  if (piece.weekday === null || piece.number === null || piece.day === null) return true
  return weekdayOfDate(year, piece.number, piece.day) === piece.weekday
}

function placeAround(phrase: Phrase, year: number, reach: number): readonly PlacedPhrase[] {
  const placed: PlacedPhrase[] = []
  for (let one = year - reach; one <= year + reach; one += 1) {
    const candidate = placePhrase(startInYear(phrase, one))
    if (candidate !== null) placed.push(candidate)
  }
  return placed
}

/** The nearest on the side; of two as near, the later. */
function choose(candidates: readonly (PlacedPhrase | null)[], near: string, side: Side): PlacedPhrase | null {
  let best: PlacedPhrase | null = null
  for (const one of candidates) {
    if (one === null || !isOnSide(one.hull, near, side)) continue
    if (best === null || distanceTo(one.hull, near) <= distanceTo(best.hull, near)) best = one
  }
  return best
}

/** Null when some piece is no day of the calendar, or a range ends before it begins. */
function placePhrase(phrase: Phrase): PlacedPhrase | null {
  const elements: PlacedElement[] = []
  const conflicts: WeekdayConflict[] = []
  for (const item of phrase.items) {
    const element = placeItem(item, conflicts)
    if (element === null) return null
    elements.push(element)
  }
  const sorted = elements.length > 1 ? sortElements(elements) : elements
  const latest = sorted.reduce((day, one) => (one.span.latest > day ? one.span.latest : day), '')
  return { phrase, elements: sorted, hull: { earliest: sorted[0]?.span.earliest ?? null, latest }, conflicts }
}

function placeItem(item: Item, conflicts: WeekdayConflict[]): PlacedElement | null {
  const first = placeChecked(item.first, conflicts)
  if (first === null) return null
  if (item.last === null) {
    const { earliest, latest, from, to, precision } = first
    return { span: { earliest, latest }, from, to, precision }
  }
  const last = placeChecked(item.last, conflicts)
  if (last === null || last.latest < first.latest) return null
  return {
    span: { earliest: first.earliest, latest: last.latest },
    from: first.from,
    to: last.to ?? last.from,
    precision: precisionOfRange(first, last),
  }
}

/** September to August is a school year, the 16th to the end of a month its fortnight, however they were written: the days say no more. */
function precisionOfRange(first: PlacedPiece, last: PlacedPiece): Precision {
  if (first.precision === 'day' && last.precision === 'day') return 'day'
  if (first.from.length === 10 && last.from.length === 10 && findPart(first.earliest, last.latest) !== null) {
    return 'part-of-month'
  }
  return isSchoolYear(first.from, last.from) ? 'school-year' : 'period'
}

function isSchoolYear(from: string, to: string): boolean {
  return from.length === 7 && from.endsWith('-09') && to === `${Number(from.slice(0, 4)) + 1}-08`
}

function placeChecked(piece: Piece, conflicts: WeekdayConflict[]): PlacedPiece | null {
  const placed = placePiece(piece, piece.year ?? 0)
  if (placed === null || piece.weekday === null) return placed
  const year = piece.year ?? 0
  const month = piece.number ?? 0
  const day = piece.day ?? 0
  const actual = weekdayOfDate(year, month, day)
  if (actual !== piece.weekday)
    conflicts.push({ day: formatDay(year, month, day), said: piece.weekday, actual })
  return placed
}

function sortElements(elements: readonly PlacedElement[]): readonly PlacedElement[] {
  const sorted = elements.toSorted(
    (a, b) => compareText(a.span.earliest, b.span.earliest) || compareText(a.span.latest, b.span.latest),
  )
  return sorted.filter(
    (one, at) => at === 0 || edtfOf(one, '', '..') !== edtfOf(sorted[at - 1] ?? one, '', '..'),
  )
}

function edtfOf(element: PlacedElement, qualifier: Qualifier | '', joint: '/' | '..'): string {
  const from = element.from + qualifier
  return element.to === null ? from : `${from}${joint}${element.to}${qualifier}`
}

function finish(
  placed: PlacedPhrase | null,
  text: string,
  inferred: readonly InferredPart[],
): DateReading | ImpossibleDate {
  if (placed === null) return { impossible: text.trim() }
  const { phrase, conflicts } = placed
  const weekConflict = findWeekConflict(placed)
  const { edtf, earliest, latest, precision, days } = limitSpan(placed)
  const date: FuzzyDate = {
    text,
    edtf,
    earliest,
    latest,
    precision,
    days,
    inferred,
    qualifier: phrase.qualifier,
  }
  const isOpen = phrase.toSchedule && precision !== 'day'
  const reading: DateReading = {
    date,
    conflicts,
    form: phrase.form,
    ...(isOpen ? { toSchedule: true } : {}),
  }
  return weekConflict === null ? reading : { ...reading, weekConflict }
}

function limitSpan(
  placed: PlacedPhrase,
): Pick<FuzzyDate, 'edtf' | 'earliest' | 'latest' | 'precision' | 'days'> {
  const { elements, hull, phrase } = placed
  const [element] = elements
  const qualifier = phrase.qualifier ?? ''
  if (phrase.limit !== null && element !== undefined) {
    const after = phrase.limit === 'after'
    const edtf = after ? `${element.from}${qualifier}/..` : `../${element.to ?? element.from}${qualifier}`
    const span = { earliest: after ? hull.earliest : null, latest: after ? null : hull.latest }
    return { edtf, ...span, precision: 'period', days: [span] }
  }
  const several = elements.length > 1
  const texts = elements.map((one) => edtfOf(one, qualifier, several ? '..' : '/'))
  return {
    edtf: several ? `{${texts.join(',')}}` : (texts[0] ?? ''),
    earliest: hull.earliest,
    latest: hull.latest,
    precision: elements.every((one) => one.precision === element?.precision)
      ? (element?.precision ?? 'period')
      : 'period',
    days: elements.map((one) => one.span),
  }
}

/** "(semaine 15)" must lie within the weeks of the days. */
function findWeekConflict(placed: PlacedPhrase): WeekConflict | null {
  const { earliest, latest } = placed.hull
  if (placed.phrase.weeks.length === 0 || earliest === null || latest === null) return null
  const first = isoWeekOf(earliest)
  const last = isoWeekOf(latest)
  for (const said of placed.phrase.weeks) {
    const within =
      first.year === last.year
        ? said >= first.week && said <= last.week
        : said >= first.week || said <= last.week
    if (!within) return { said, actual: first.week }
  }
  return null
}

function hasUnknown(phrase: Phrase): boolean {
  return phrase.items.some((item) => item.first.kind === 'unknown' || item.last?.kind === 'unknown')
}

function resolveUnknown(phrase: Phrase, text: string): DateReading | null {
  const [item, ...rest] = phrase.items
  if (rest.length > 0 || item?.last !== null || phrase.limit !== null || phrase.weeks.length > 0) return null
  const date: FuzzyDate = {
    text,
    edtf: '',
    earliest: null,
    latest: null,
    precision: 'unknown',
    days: [],
    inferred: [],
    qualifier: null,
  }
  return { date, conflicts: [], form: phrase.form }
}
