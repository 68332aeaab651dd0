/** Words of a command that messages propose to type. */
import { visible } from './visible.ts'

/** A word as a shell takes it for one: in quotes where it has spaces or an apostrophe. */
export function commandWord(word: string): string {
  const shown = visible(word)
  return /[\s']/.test(shown) ? `"${shown}"` : shown
}
