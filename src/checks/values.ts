/** Checks of single values, for headers of records and for `spro.yaml`: each gives what is wrong, if anything. */
import { isList } from '../document/header-values.ts'
import { readTimes } from '../dates/read.ts'
import type { HeaderPath, HeaderValue } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { scalarText, shapeOf } from './entries.ts'
import { createFineTexts } from './fine-texts.ts'
import type { Found } from './types.ts'

const fine: readonly Found[] = []

const fineTimes = createFineTexts()

/** A value of a key and where it stands. */
export interface ValueAt {
  /** As typed. */
  readonly key: string
  readonly value: HeaderValue
  readonly path: HeaderPath
}

/** A finding at a header path. */
export function foundAt(path: HeaderPath, message: Message, part: 'key' | 'value' = 'value'): Found {
  return { message, at: { header: path, part } }
}

/** One text on one line; numbers and yes/no are text as typed. */
export function checkText({ key, value, path }: ValueAt): readonly Found[] {
  const found = shapeOf(value)
  return found === null ? fine : [foundAt(path, { code: 'wrong-type-text', args: { key, found } }, 'key')]
}

/** One text or a list of texts. */
export function checkTexts({ key, value, path }: ValueAt): readonly Found[] {
  if (shapeOf(value) === 'map') return [foundAt(path, { code: 'wrong-type-list', args: { key } }, 'key')]
  if (!isList(value)) return fine
  return value.flatMap((item, index) => {
    const found = shapeOf(item)
    if (found === null) return fine
    return [foundAt([...path, index], { code: 'wrong-type-list-item', args: { key, found } })]
  })
}

/** Hours in any form that `dates/` reads. */
export function checkTimes(at: ValueAt): readonly Found[] {
  const text = scalarText(at.value)
  if (text === null || text.trim() === '') return checkText(at)
  if (fineTimes.has(text)) return fine
  if (readTimes(text) !== null) {
    fineTimes.add(text)
    return fine
  }
  return [foundAt(at.path, { code: 'wrong-type-times', args: { key: at.key, text } })]
}

/** A whole number; `017` is one that keeps its zero. */
export function checkInteger(at: ValueAt): readonly Found[] {
  const text = scalarText(at.value)
  if (text === null) return checkText(at)
  if (/^\d+$/.test(text)) return fine
  return [foundAt(at.path, { code: 'wrong-type-integer', args: { key: at.key, text } })]
}

/** `true` or `false`. */
export function checkBoolean(at: ValueAt): readonly Found[] {
  const text = scalarText(at.value)
  if (text === null) return checkText(at)
  if (typeof at.value === 'boolean') return fine
  return [foundAt(at.path, { code: 'wrong-type-boolean', args: { key: at.key, text } })]
}
