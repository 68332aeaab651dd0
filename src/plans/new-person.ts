/** Plans the record of a person: all the names that minutes may write, and how to reach them. */
import type { Visibility } from '../records/types.ts'
import { requireEmail, requirePhone } from './contacts.ts'
import { freeId } from './ids.ts'
import { refuseKnownNames } from './known-names.ts'
import { createRecord, distinctTexts, requireTitle } from './new-record.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What `spro new-person` was asked for. */
export interface PersonRecordRequest {
  readonly name?: string
  readonly aliases: readonly string[]
  /** "CIO de Blois (directrice)". */
  readonly posts: readonly string[]
  readonly email?: string
  readonly phone?: string
  readonly visibility?: Visibility
  /** Somebody else, although another record has one of the names. */
  readonly isNew: boolean
}

/** Plans the record. Throws `missing-person-name`, `not-an-email`, `not-a-phone` (exit 2), `name-taken` (exit 3). */
export async function planPersonRecord(snapshot: Snapshot, request: PersonRecordRequest): Promise<Plan> {
  const { aliases, posts, email, phone, visibility, isNew } = request
  const name = requireTitle(request.name, 'missing-person-name')
  if (email !== undefined) requireEmail(email)
  if (phone !== undefined) requirePhone(phone)
  const names = distinctTexts([name, ...aliases])
  refuseKnownNames(snapshot.records, names, isNew)
  const id = freeId(snapshot, '', name)
  const creation = await createRecord(snapshot, {
    kind: 'person',
    folder: 'people',
    id,
    title: name,
    entries: [
      ['name', name],
      ['aliases', names.slice(1)],
      ['posts', distinctTexts(posts)],
      ['email', email?.trim()],
      ['phone', phone?.trim()],
      ['visibility', visibility],
    ],
  })
  const said = [{ code: 'person-created' as const, args: { path: creation.path } }]
  return { changes: [creation], said, warnings: [] }
}
