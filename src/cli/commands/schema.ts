/** `spro schema`: the JSON Schema of a kind of record, for editors and other programs. */
import { exitCodes } from '../../messages/problem.ts'
import { readChoice } from '../../queries/choices.ts'
import { kindNames } from '../../records/fields.ts'
import { sayIn } from '../context.ts'
import { readShipped } from '../shipped.ts'
import type { Command } from '../spec.ts'

/** What has a schema, English to French: each kind, any record, and `spro.yaml`. */
const schemaNames = { ...kindNames, record: 'fiche', workspace: 'espace de travail' } as const

export const schema: Command = {
  name: 'schema',
  summary: 'schema-summary',
  arguments: [{ name: 'kind', help: 'schema-kind', completes: { values: schemaNames } }],
  examples: ['spro schema meeting', 'spro schema workspace'],
  async run(context, [kind]) {
    const argument = sayIn(context, 'argument-name', { name: 'kind' })
    const name = kind === undefined ? 'record' : readChoice(argument, kind, schemaNames)
    context.print(readShipped(context.env, `data/schema/${name}.json`))
    return exitCodes.fine
  },
}
