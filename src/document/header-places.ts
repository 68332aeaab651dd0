/** Where the keys and values of a header stand, by path. */
import type { Header, HeaderPath, Span } from './types.ts'

/** A key or a value and its place. A value that is empty has none. */
export interface NodePlace {
  readonly path: HeaderPath
  readonly part: 'key' | 'value'
  readonly span: Span
}

// A header that `yaml` read keeps its places from then, so that asking for one never loads the package.
const known = new WeakMap<Header, () => readonly NodePlace[]>()

/** Remembers how to find the places of a header. */
export function rememberPlaces(header: Header, places: () => readonly NodePlace[]): void {
  known.set(header, places)
}

/** The places of a header that `rememberPlaces` was told of. */
export function rememberedPlaces(header: Header): readonly NodePlace[] | null {
  return known.get(header)?.() ?? null
}
