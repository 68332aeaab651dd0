/** `spro date`: how a date is understood. */
import { explainAmbiguousCode, readWhen } from '../../dates/read.ts'
import type { DaySpan, WhenReading } from '../../dates/types.ts'
import { writeDate, writeDay, writeTimes } from '../../dates/write.ts'
import { exitCodes } from '../../messages/problem.ts'
import { jsonEnvelope } from '../answer.ts'
import { sayIn, tell, type Context } from '../context.ts'
import { dateJson, noDate, timesJson } from '../json.ts'
import type { Command } from '../spec.ts'

export const date: Command = {
  name: 'date',
  summary: 'date-summary',
  arguments: [{ name: 'text', help: 'date-text', required: true, variadic: true }],
  examples: ['spro date "jeudi 7 et vendredi 8 octobre 2021"', 'spro date "dernier trimestre 2019"'],
  englishExamples: ['spro date "Thursday 7 and Friday 8 October 2021"', 'spro date "last quarter 2019"'],
  async run(context, words) {
    const text = words.join(' ')
    const reading = readWhen(text, { near: context.today, today: context.today })
    if (!reading || 'impossible' in reading) {
      const ambiguous = explainAmbiguousCode(text)?.readings ?? []
      if (context.json) context.print(jsonEnvelope('date', { record: null }, [], context))
      tell(context, 'unreadable-date', {
        found: text,
        impossible: reading ? reading.impossible : null,
        ambiguous,
      })
      return exitCodes.findings
    }
    if (context.json) {
      const { date, times, conflicts } = reading
      const record = { ...(dateJson(date) ?? noDate), times: timesJson(times), conflicts }
      context.print(jsonEnvelope('date', { record }, [], context))
    } else context.print(describe(context, reading))
    return exitCodes.fine
  },
}

function describe(context: Context, { date, times, conflicts }: WhenReading): string {
  const { language } = context
  const lines: string[] = []
  const line = (
    code: 'date-means' | 'date-days' | 'date-times' | 'date-precision' | 'date-edtf',
    value: string,
  ) => lines.push(sayIn(context, code, { value }))
  if (date) {
    line('date-means', writeDate(date, { language }))
    if (date.days.length > 0) line('date-days', date.days.map(spanText).join(', '))
    line('date-precision', sayIn(context, 'precision', { precision: date.precision }))
    if (date.edtf !== '') line('date-edtf', date.edtf)
    for (const part of date.inferred)
      lines.push(sayIn(context, 'date-inferred', { part, today: context.today }))
  }
  if (times.length > 0) line('date-times', writeTimes(times, language))
  for (const { day, said } of conflicts) {
    lines.push(sayIn(context, 'date-weekday', { said, real: writeDay(day, { language }) }))
  }
  return lines.map((each) => `${each}\n`).join('')
}

function spanText({ earliest, latest }: DaySpan): string {
  return earliest === latest ? (earliest ?? '..') : `${earliest ?? '..'} → ${latest ?? '..'}`
}
