/** Words of a user as the text of a heading: what they hold never ends the heading, nor begins anything below it. */

/** On one line; `#` at the end, which Markdown would take for the end of the heading (CommonMark 4.2), are escaped. */
export function headingText(words: string): string {
  return oneLine(words).replace(/#+$/, (marks) => `\\${marks}`)
}

/** Line ends, control characters and runs of blanks become one space: a terminal shows what is written. */
export function oneLine(words: string): string {
  return words.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
}
