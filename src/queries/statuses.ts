/** `--status` over records of several kinds: each has its own closed values, in either language. */
import { foldWords } from '../document/fold.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { fields, kindNames } from '../records/fields.ts'
import { canonicalName } from '../records/names.ts'
import { kinds, type Kind, type WorkspaceRecord } from '../records/types.ts'
import { textOf } from '../records/values.ts'
import { nearestTexts } from './nearest.ts'

type Names = Readonly<Record<string, string>>

/**
 * The records of some kinds that are in a status. Throws `kind-without-status` (exit 2) when none of the kinds has
 * one, `unknown-choice` (exit 2) for a word that is a status of none of them and that no record bears.
 */
export function recordsInStatus(
  records: readonly WorkspaceRecord[],
  listed: readonly Kind[],
  typed: string,
): readonly WorkspaceRecord[] {
  const withStatus = listed.filter(hasStatus)
  if (withStatus.length === 0) throw kindWithoutStatus(listed)
  const wanted = new Map(withStatus.map((kind) => [kind, canonicalName(namesOfStatus(kind), typed)]))
  const found = records.filter((record) => {
    const status = statusOf(record)
    if (status === null) return false
    return status === wanted.get(record.kind) || foldWords(status) === foldWords(typed)
  })
  const isKnown = [...wanted.values()].some((name) => name !== undefined)
  if (!isKnown && found.length === 0) throw unknownStatus(withStatus, typed)
  return found
}

function statusOf(record: WorkspaceRecord): string | null {
  return 'status' in record ? record.status : textOf(record.header['status'])
}

function hasStatus(kind: Kind): boolean {
  return fields[kind].some(({ key }) => key === 'status')
}

function namesOfStatus(kind: Kind): Names {
  return fields[kind].find(({ key }) => key === 'status')?.values ?? {}
}

function kindWithoutStatus(listed: readonly Kind[]) {
  const choices = kinds.filter(hasStatus).map((kind) => `${kind} (${kindNames[kind]})`)
  const [kind, fr] = [listed.join(', '), listed.map((each) => kindNames[each]).join(', ')]
  return problem('kind-without-status', { kind, fr, kinds: choices }, exitCodes.usage)
}

function unknownStatus(listed: readonly Kind[], typed: string) {
  const names = new Map(listed.flatMap((kind) => Object.entries(namesOfStatus(kind))))
  const choices = [...names].map(([name, french]) => `${name} (${french})`)
  const nearest = nearestTexts(typed, [...names].flat())
  return problem('unknown-choice', { option: '--status', found: typed, choices, nearest }, exitCodes.usage)
}
