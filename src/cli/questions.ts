/** Questions that several commands ask. */
import { readDate } from '../dates/read.ts'
import type { DateReading, FuzzyDate } from '../dates/types.ts'
import { writeDate } from '../dates/write.ts'
import type { Ask } from './ask.ts'
import { sayIn, type Context } from './context.ts'
import { tellConflicts } from './interpret.ts'

/** A date as it is typed, shown back in words; an empty answer takes the proposed one, or leaves it out. */
export async function askDate(
  context: Context,
  ask: Ask,
  question: 'ask-date' | 'ask-event-date' | 'ask-due',
  proposed: FuzzyDate | null = null,
): Promise<FuzzyDate | undefined> {
  const { language, today } = context
  const read = (answer: string): DateReading | null => {
    const reading = readDate(answer, { near: today, today })
    return reading && 'date' in reading ? reading : null
  }
  const answer = await ask.text({
    message: sayIn(context, question, { proposed: proposed !== null }),
    ...(proposed ? { initial: writeDate(proposed, { language }) } : {}),
    check: (text) => (text.trim() === '' || read(text) ? null : sayIn(context, 'answer-not-a-date', {})),
  })
  const reading = read(answer)
  if (!reading) return undefined
  context.tell(`${sayIn(context, 'date-read', { words: writeDate(reading.date, { language }) })}\n`)
  tellConflicts(context, reading)
  return reading.date
}
