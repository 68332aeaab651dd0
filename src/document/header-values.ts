/** The shapes of header values: what is a list, what is a map. Asked by every room that walks over a header. */
import type { HeaderMap, HeaderValue } from './types.ts'

/** Whether a header value is a list. */
export function isList(value: HeaderValue | undefined): value is readonly HeaderValue[] {
  return Array.isArray(value)
}

/** Whether a header value is a map (not a list, not empty). */
export function isMap(value: HeaderValue | undefined): value is HeaderMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
