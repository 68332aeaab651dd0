/**
 * V8 keeps a slice of a string as a view on the whole: a title kept from a file keeps the file's text in
 * memory. What outlives its file is detached from it, so that ten thousand records fit in a small heap.
 */
export function detach(text: string): string {
  return text.length > 12 ? ` ${text}`.slice(1) : text
}

/** Detaches texts that come back again and again, such as places: each is kept once. */
export function createDetacher(): (text: string) => string {
  const kept = new Map<string, string>()
  return (text) => {
    if (text.length <= 12) return text
    const known = kept.get(text)
    if (known !== undefined) return known
    const own = detach(text)
    kept.set(own, own)
    return own
  }
}
