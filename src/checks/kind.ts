/** The `kind:` of a header that could not be read as a record. */
import type { Document, Header, HeaderValue } from '../document/types.ts'

/** The header of a document when its YAML could be read and its file is whole; null otherwise. */
export function readableHeader(document: Document): Header | null {
  const isWhole = document.faults.length === 0 && document.header?.faults.length === 0
  return isWhole ? document.header : null
}

/** The key that says the kind, in either language, with its value; null when there is none. */
export function typedKind(header: Header): { readonly key: string; readonly value: HeaderValue } | null {
  const key = ['kind', 'nature'].find((name) => name in header.values)
  return key === undefined ? null : { key, value: header.values[key] ?? null }
}
