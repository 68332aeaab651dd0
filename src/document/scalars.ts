/**
 * The scalars of a header (format.md H5). Both header readers and the writer use this one table, so that
 * what spro writes is what it reads back.
 */

/** The texts that a plain scalar may turn into something else than text; `readScalar` decides. */
export const typedScalar = /^(?:~|null|true|false|-?\d[\d.]*)?$/

const integer = /^-?(?:0|[1-9]\d{0,14})$/
const decimal = /^-?\d+\.\d+$/

const zero = 48
const nine = 57
const minus = 45

/** The value of a plain scalar. `String(value)` is the source, save for null. */
export function readScalar(source: string): string | number | boolean | null {
  if (source.length === 0) return null
  const first = source.charCodeAt(0)
  if (first <= nine) return first >= zero || first === minus ? readNumber(source) : source
  switch (source) {
    case '~':
    case 'null':
      return null
    case 'true':
      return true
    case 'false':
      return false
    default:
      return source
  }
}

/** A number that prints back as its source, else the source: `007`, `1.50`, `-0` and `14:00` stay text. */
function readNumber(source: string): string | number {
  if (!integer.test(source) && !decimal.test(source)) return source
  const value = Number(source)
  return String(value) === source ? value : source
}

const plainUnsafe = /^[-?:,[\]{}#&*!|>'"%@`\s\uFEFF]|^\.\.\.|: |:$| #|[\s\uFEFF]$/
const negativeNumber = /^-[\p{L}\p{N}]/u
const needsEscape =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const needsEscapeEach = new RegExp(needsEscape, 'g')

/** How a scalar stands in a header, on one line; null is empty. What YAML would cut or retype is quoted. */
export function writeScalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  return isPlain(value) ? value : quoteText(value)
}

/**
 * Whether a text may stand without quotes in a block of a header. Texts that read as numbers may: their
 * source is their text (H5), and `date: 2019` is what people type.
 */
export function isPlain(text: string): boolean {
  if (text === '' || needsEscape.test(text)) return false
  if (plainUnsafe.test(text) && !isPlainNegative(text)) return false
  const value = readScalar(text)
  return typeof value === 'string' || typeof value === 'number'
}

function isPlainNegative(text: string): boolean {
  return negativeNumber.test(text) && !plainUnsafe.test(text.slice(1))
}

/**
 * A text between quotes, on one line: single quotes; double ones for control characters, and for text with
 * apostrophes but without `"` and `\`, which reads better so in French.
 */
export function quoteText(text: string): string {
  if (needsEscape.test(text)) return quoteDouble(text)
  const readsBetterDouble = text.includes("'") && !text.includes('"') && !text.includes('\\')
  return readsBetterDouble ? `"${text}"` : quoteSingle(text)
}

/** A text between single quotes. It must hold no line end and no control character. */
export function quoteSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Whether a text can stand between single quotes, which know no escapes. */
export function fitsSingleQuotes(text: string): boolean {
  return !needsEscape.test(text)
}

/** A text between double quotes; control characters and lone surrogates as escapes (YAML 1.2 §5.7). */
export function quoteDouble(text: string): string {
  const escaped = text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll(needsEscapeEach, escapeCharacter)
  return `"${escaped}"`
}

function escapeCharacter(character: string): string {
  if (character === '\n') return String.raw`\n`
  if (character === '\t') return String.raw`\t`
  const code = character.charCodeAt(0)
  return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}
