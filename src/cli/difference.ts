/** The lines that differ between two texts, for showing a small edit. */

export interface ChangedLine {
  readonly sign: '-' | '+'
  readonly text: string
}

/** Lines taken out and put in, after the common beginning and before the common end. */
export function lineDifference(before: string, after: string): readonly ChangedLine[] {
  const old = before.split(/\r?\n/)
  const now = after.split(/\r?\n/)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end))
    end += 1
  const removed = old.slice(start, old.length - end).map((text) => ({ sign: '-' as const, text }))
  const added = now.slice(start, now.length - end).map((text) => ({ sign: '+' as const, text }))
  return [...removed, ...added]
}
