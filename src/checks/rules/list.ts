/** The rules, in the order in which they are described. One file a rule; a rule that is not here does not run. */
import type { Rule } from '../types.ts'
import { brokenReference } from './broken-reference.ts'
import { cutLine } from './cut-line.ts'
import { duplicateId } from './duplicate-id.ts'
import { frontMatter } from './front-matter.ts'
import { markWithoutId } from './mark-without-id.ts'
import { missingField } from './missing-field.ts'
import { misspeltKey } from './misspelt-key.ts'
import { misspeltMark } from './misspelt-mark.ts'
import { sharedName } from './shared-name.ts'
import { supersedesCycle } from './supersedes-cycle.ts'
import { unknownKey } from './unknown-key.ts'
import { unknownValue } from './unknown-value.ts'
import { unreadableDate } from './unreadable-date.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'
import { wrongType } from './wrong-type.ts'
import { yamlError } from './yaml-error.ts'

/** Run over each record in this order, which is also the order of the pages of `spro explain`. */
export const rules: readonly Rule[] = [
  frontMatter,
  yamlError,
  cutLine,
  missingField,
  wrongType,
  unknownValue,
  misspeltKey,
  unknownKey,
  unreadableDate,
  weekdayMismatch,
  duplicateId,
  sharedName,
  brokenReference,
  supersedesCycle,
  markWithoutId,
  misspeltMark,
]
