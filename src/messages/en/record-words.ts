/** A record of each kind with its article, in English. */
import type { RecordWord } from '../catalog/findings.ts'

export const aRecord: Readonly<Record<RecordWord, string>> = {
  meeting: 'a meeting',
  decision: 'a decision',
  event: 'an event',
  practice: 'a practice',
  person: 'a person',
  structure: 'a structure',
}
