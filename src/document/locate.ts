/** Header paths to offsets: where a finding stands. Loads nothing. */
import { rememberedPlaces, type NodePlace } from './header-places.ts'
import { readPlainPlaces } from './plain-header.ts'
import type { At, Document, HeaderPath, Span } from './types.ts'

/**
 * The span of a value of the header, or of its key. An empty value is at its key; what is missing is at the
 * nearest thing above it, at last at the opening fence. Keys are those of the file.
 */
export function locate(document: Document, path: HeaderPath, part: 'key' | 'value' = 'value'): Span {
  const places = placesOf(document)
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

function placesOf(document: Document): readonly NodePlace[] {
  const { header, text } = document
  if (header === null) return []
  return rememberedPlaces(header) ?? readPlainPlaces(text, header.span) ?? []
}

/** The part asked for, else the other one: items have no key, empty values no place. */
function findPlace(places: readonly NodePlace[], path: HeaderPath, part: 'key' | 'value'): Span | null {
  const found = places.filter((place) => isSamePath(place.path, path))
  const place = found.find((one) => one.part === part) ?? found[0]
  return place?.span ?? null
}

function isSamePath(one: HeaderPath, other: HeaderPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index])
}

/** The first line: the opening fence, or where it should be. */
function openingLine(document: Document): Span {
  const start = document.text.charCodeAt(0) === 0xfeff ? 1 : 0
  const end = document.text.indexOf('\n', start)
  const lineEnd = end === -1 ? document.text.length : end
  return { start, end: document.text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd }
}
