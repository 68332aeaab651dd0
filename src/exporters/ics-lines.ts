/** The lines of iCalendar (RFC 5545 §3.1, §3.3.11): escaped texts, and lines folded at 75 octets. */
import { dropHidden } from './characters.ts'

/** The octets that a line may have, without its CRLF. */
const lineLimit = 75

const plainAscii = /^[ -~]*$/

/**
 * A content line, folded: no line is longer than 75 octets, and no character of UTF-8 is cut. Without a CRLF at
 * its end. `value` is a value as RFC 5545 writes its type: a text comes from `escapeText`.
 */
export function writeLine(name: string, value: string): string {
  const line = `${name}:${value}`
  return line.length <= lineLimit && plainAscii.test(line) ? line : foldLine(line)
}

function foldLine(line: string): string {
  let folded = ''
  let start = 0
  let octets = 0
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets + size > lineLimit) {
      folded += `${line.slice(start, at)}\r\n `
      start = at
      octets = 1
    }
    octets += size
    at += code > 0xffff ? 2 : 1
  }
  return folded + line.slice(start)
}

const special = /[\\;,\n]/

/** A TEXT value: line ends as `\n`, `\ ; ,` after a backslash; controls and what nobody sees are dropped. */
export function escapeText(text: string): string {
  const clean = dropHidden(text)
  if (!special.test(clean)) return clean
  return clean.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** A parameter value in double quotes (§3.2), which it cannot hold itself. */
export function quoteParameter(text: string): string {
  return `"${dropHidden(text).replaceAll('"', "'").replaceAll(/\s+/g, ' ')}"`
}

/** A URI value: printable ASCII, all else percent-encoded. */
export function escapeUri(address: string): string {
  return dropHidden(address).replace(/[^!-~]+/gu, encodeURIComponent)
}
