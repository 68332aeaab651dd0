/**
 * The reader of headers that the plain reader declines, on the `yaml` package; import it dynamically. For
 * what both read, both give the same.
 */
import type { Message } from '../messages/catalog.ts'
import { rememberPlaces, type NodePlace } from './header-places.ts'
import { lineOf } from './places.ts'
import type { Cut, Header, HeaderFault, Span, TrimmedKey } from './types.ts'
import { findFaults, maximumFaults } from './yaml-faults.ts'
import { treePlaces } from './yaml-places.ts'
import { isYamlError, parseTree, type YamlError } from './yaml-tree.ts'
import { readValues, type YamlValues } from './yaml-values.ts'

/** Reads the header in a span of a text. Faults are in the result; nothing is thrown. */
export function readYamlHeader(text: string, span: Span): Header {
  const source = text.slice(span.start, span.end)
  const read = readYaml(source)
  if ('detail' in read) return { span, values: {}, cuts: [], faults: findFaults(text, span, read, readYaml) }
  if (read.duplicates.length > 0) {
    return { span, values: {}, cuts: [], faults: duplicateFaults(text, span, read) }
  }
  const cuts = read.cuts.map((cut): Cut => shift(cut, span.start))
  const trimmedKeys = read.trimmedKeys.map((key): TrimmedKey => shift(key, span.start))
  const values = { span, values: read.values, cuts, faults: [] }
  const header: Header = trimmedKeys.length === 0 ? values : { ...values, trimmedKeys }
  rememberPlaces(header, () => placesOf(source, span.start))
  return header
}

function placesOf(source: string, base: number): readonly NodePlace[] {
  const tree = parseTree(source)
  return isYamlError(tree) ? [] : treePlaces(tree, base)
}

/** The values of a YAML text, or its first fault. */
function readYaml(source: string): YamlValues | YamlError {
  const tree = parseTree(source)
  return isYamlError(tree) ? tree : readValues(tree, source)
}

function shift<Located extends { readonly span?: Span }>(located: Located, by: number): Located {
  const { span } = located
  return span === undefined ? located : { ...located, span: { start: span.start + by, end: span.end + by } }
}

function duplicateFaults(text: string, span: Span, read: YamlValues): readonly HeaderFault[] {
  return read.duplicates.slice(0, maximumFaults).map(({ key, span: place, first }) => {
    const line = lineOf(text, span.start + first.start)
    const message: Message = { code: 'yaml-duplicate-key', args: { key, line } }
    return { message, span: shift({ span: place }, span.start).span, fix: null }
  })
}
