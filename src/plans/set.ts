/** Plans `set`: one value of a record's header, one part of a mark, or a mention of it in a later record. */
import { exitCodes, problem } from '../messages/problem.ts'
import { targetOf } from './line-target.ts'
import { planHeader } from './set-header.ts'
import { planLater } from './set-later.ts'
import { planMarkPart } from './set-mark.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What was typed: `values` null takes the key out. With `in`, the record named there says it and the older one stays. */
export interface SetRequest {
  readonly reference: string
  readonly key: string
  readonly values: readonly string[] | null
  /** An unknown key is meant as it is typed, however near it is to a known one. */
  readonly isOwn: boolean
  readonly in?: string
  readonly under?: string
  readonly note?: string
}

/** Plans the change. Throws what `targetOf`, `planHeader`, `planMarkPart` and `planLater` throw. */
export async function planSet(snapshot: Snapshot, request: SetRequest): Promise<Plan> {
  const { reference, isOwn, in: later } = request
  const target = targetOf(snapshot, reference)
  const { record, mark } = target
  if (isOwn && (mark || later !== undefined)) {
    const args = { option: '--own-key', kind: reference, options: ['--dry-run'] }
    throw problem('option-not-for', args, exitCodes.usage)
  }
  if (later !== undefined) return planLater(snapshot, target, { ...request, in: later })
  return mark ? planMarkPart(snapshot, { record, mark }, request) : planHeader(snapshot, record, request)
}
