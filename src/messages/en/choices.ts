/** Closed values as English messages list them. */

/** "planned, held": of `held (tenue)`, the English word alone. */
export function englishChoices(choices: readonly string[]): string {
  return choices.map((choice) => choice.replace(/ \([^()]*\)$/u, '')).join(', ')
}
