/** Plans the record of a structure: all the names that minutes may write, those it had before too. */
import { freeId } from './ids.ts'
import { refuseKnownNames } from './known-names.ts'
import { createRecord, distinctTexts, requireTitle, territoriesNamed } from './new-record.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What `spro new-structure` was asked for. */
export interface StructureRequest {
  readonly name?: string
  readonly short?: string
  readonly aliases: readonly string[]
  readonly former: readonly string[]
  readonly family?: string
  /** By id or by name, as typed. */
  readonly territories: readonly string[]
  readonly location?: string
  readonly contact?: string
  readonly offers: readonly string[]
  /** Another one, although another record has one of the names. */
  readonly isNew: boolean
}

/** Plans the record. Throws `missing-structure-name` (exit 2), `unknown-territory`, `name-taken` (exit 3). */
export async function planStructure(snapshot: Snapshot, request: StructureRequest): Promise<Plan> {
  const { short, family, location, contact, offers, isNew } = request
  const name = requireTitle(request.name, 'missing-structure-name')
  const territories = territoriesNamed(snapshot.config, request.territories)
  const own = distinctTexts([name, short ?? ''])
  const aliases = distinctTexts([...own, ...request.aliases]).slice(own.length)
  const names = distinctTexts([...own, ...aliases, ...request.former])
  refuseKnownNames(snapshot.records, names, isNew)
  const id = freeId(snapshot, '', name)
  const creation = await createRecord(snapshot, {
    kind: 'structure',
    folder: 'structures',
    id,
    title: name,
    entries: [
      ['name', name],
      ['short', own[1]],
      ['aliases', aliases],
      ['former', names.slice(own.length + aliases.length)],
      ['family', family],
      ['territories', territories],
      ['location', location],
      ['contact', contact],
      ['offers', distinctTexts(offers)],
    ],
  })
  const said = [{ code: 'structure-created' as const, args: { path: creation.path } }]
  return { changes: [creation], said, warnings: [] }
}
