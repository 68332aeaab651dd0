/** Mail addresses and phone numbers, as far as a slip can be told without asking anybody. */
import { exitCodes, problem } from '../messages/problem.ts'

/** Throws `not-an-email` (exit 2) for what is no mail address. */
export function requireEmail(found: string): void {
  if (!isEmail(found)) throw problem('not-an-email', { found }, exitCodes.usage)
}

/** Throws `not-a-phone` (exit 2) for what is no phone number. */
export function requirePhone(found: string): void {
  if (!isPhone(found)) throw problem('not-a-phone', { found }, exitCodes.usage)
}

/** Whether a text is one mail address: something, one `@`, and a domain with a dot. */
export function isEmail(text: string): boolean {
  const [local = '', domain = '', ...others] = text.trim().split('@')
  const labels = domain.split('.')
  const isWhole = others.length === 0 && local !== '' && labels.length > 1 && !labels.includes('')
  return isWhole && !/[\s<>()[\],;:"\\]/.test(text.trim())
}

/** Whether a text is a phone number as people write it: digits, and signs between them; "+33 (0)2 61 91 41 02". */
export function isPhone(text: string): boolean {
  return /^[\d\s.+()/-]+$/.test(text.trim()) && (text.match(/\d/g) ?? []).length >= 2
}
