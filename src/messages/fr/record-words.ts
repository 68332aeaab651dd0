/** A record of each kind with its article, in French. */
import type { RecordWord } from '../catalog/findings.ts'

export const aRecord: Readonly<Record<RecordWord, string>> = {
  meeting: 'une réunion',
  decision: 'une décision',
  event: 'un événement',
  practice: 'une bonne pratique',
  person: 'une personne',
  structure: 'une structure',
}
