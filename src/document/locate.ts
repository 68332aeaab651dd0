/** Header paths to offsets: where a finding stands. Loads nothing. */
import { rememberedPlaces, type NodePlace } from './header-places.ts'
import { readPlainPlaces } from './plain-header.ts'
import type { At, Document, Header, HeaderPath, Span } from './types.ts'

/**
 * The span of a value of the header, or of its key. An empty value is at its key; what is missing is at the
 * nearest thing above it, at last at the opening fence. Keys are those of the file.
 */
export function locate(document: Document, path: HeaderPath, part: 'key' | 'value' = 'value'): Span {
  const places = indexOf(document)
  for (let length = path.length; length > 0; length--) {
    const span = findPlace(places, path.slice(0, length), length === path.length ? part : 'key')
    if (span !== null) return span
  }
  return openingLine(document)
}

/** The span of a finding's place. */
export function locateAt(document: Document, at: At): Span {
  return 'span' in at ? at.span : locate(document, at.header, at.part)
}

/** The places of a header by their paths, at most two each: the key and the value. */
type PlaceIndex = ReadonlyMap<string, readonly NodePlace[]>

/** The last header: one with thousands of faults is asked for thousands of places, and its text is gone through once. */
let last: { readonly header: Header; readonly index: PlaceIndex } | null = null
const noPlaces: PlaceIndex = new Map()

function indexOf({ header, text }: Document): PlaceIndex {
  if (header === null) return noPlaces
  if (last?.header === header) return last.index
  const index = indexPlaces(rememberedPlaces(header) ?? readPlainPlaces(text, header.span) ?? [])
  last = { header, index }
  return index
}

function indexPlaces(places: readonly NodePlace[]): PlaceIndex {
  const index = new Map<string, NodePlace[]>()
  for (const place of places) {
    const key = pathKey(place.path)
    const same = index.get(key)
    if (same) same.push(place)
    else index.set(key, [place])
  }
  return index
}

function pathKey(path: HeaderPath): string {
  return JSON.stringify(path)
}

/** The part asked for, else the other one: items have no key, empty values no place. */
function findPlace(places: PlaceIndex, path: HeaderPath, part: 'key' | 'value'): Span | null {
  const found = places.get(pathKey(path)) ?? []
  const place = found.find((one) => one.part === part) ?? found[0]
  return place?.span ?? null
}

/** The first line: the opening fence, or where it should be. */
function openingLine(document: Document): Span {
  const start = document.text.charCodeAt(0) === 0xfeff ? 1 : 0
  const end = document.text.indexOf('\n', start)
  const lineEnd = end === -1 ? document.text.length : end
  return { start, end: document.text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd }
}
