/**
 * What word processors and hands put before a mark in place of a list marker or a box (format.md M10): "• ",
 * "o ", "– ", the private signs of Word's symbol fonts, `-[ ]`, `[ x ]`, "☐". The line is no mark; what would make
 * it one is known.
 */
import { isAsciiLetter } from './characters.ts'

/** A bullet or a box that Markdown does not know, at the start of a line. */
interface OddStart {
  readonly kind: 'foreign-bullet' | 'odd-box'
  /** Where the words after it begin. */
  readonly next: number
  /** What would stand in its place: "- ", "[x] ". */
  readonly text: string
  /** False where two readings are possible: nothing is put in its place then. */
  readonly isSure: boolean
}

/**
 * "o" is Word's second bullet and needs a blank after it, or it would be a word. "§" and "Ø" are its symbol
 * fonts read as letters, U+F000 to U+F0FF the same fonts as they are pasted (Wingdings, Symbol).
 */
const bullet =
  /(?:[o\u00d8\u00a7](?=[ \t\u00a0\u202f])|[\u2022\u25e6\u2023\u2043\u00b7\u2219\u25cf\u25cb\u25a0\u25a1\u25aa\u25ab\u25c6\u2751\u274f\u2756\u27a2\u27a4\u2794\u2192\u2713\u2714\u2013\u2014\u2015\u2212\u2010\u2011-]|[\uf000-\uf0ff])[ \t\u00a0\u202f]*/y
const box =
  /([-+*]?)\[[ \t\u00a0\u202f]{0,3}([-xXvV\u2713\u2714]?)[ \t\u00a0\u202f]{0,3}\][ \t\u00a0\u202f]*|([\u2610\u2611\u2705\u2612])\ufe0f?[ \t\u00a0\u202f]*/y

/** The odd bullet or box at `start`, or null. What follows is not looked at. */
export function readOddStart(text: string, start: number, end: number): OddStart | null {
  const code = text.charCodeAt(start)
  if (isAsciiLetter(code) && code !== 0x6f) return null
  return readBox(text, start, end) ?? readBullet(text, start, end)
}

function readBullet(text: string, start: number, end: number): OddStart | null {
  bullet.lastIndex = start
  if (!bullet.test(text) || bullet.lastIndex >= end) return null
  return { kind: 'foreign-bullet', next: bullet.lastIndex, text: '- ', isSure: true }
}

function readBox(text: string, start: number, end: number): OddStart | null {
  box.lastIndex = start
  const match = box.exec(text)
  if (match === null || box.lastIndex >= end) return null
  const [, marker = '', sign = '', symbol] = match
  const before = symbol === undefined && marker === '' ? '' : `${marker || '-'} `
  const written = symbol === undefined ? boxOf(sign) : symbol === '☐' ? '[ ]' : '[x]'
  // Word ticks a box with ☒, which elsewhere is the sign of what was given up.
  return { kind: 'odd-box', next: box.lastIndex, text: `${before}${written} `, isSure: symbol !== '☒' }
}

function boxOf(sign: string): string {
  if (sign === '-') return '[-]'
  return sign === '' ? '[ ]' : '[x]'
}
