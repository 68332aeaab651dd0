/**
 * V8 keeps a slice of a string as a view on the whole: a title kept from a file keeps the file's text in
 * memory. What outlives its file is detached from it, so that ten thousand records fit in a small heap.
 */
export function detach(text: string): string {
  return text.length > 12 ? ` ${text}`.slice(1) : text
}
