/** `spro import`: people and structures from tables, as records. */
import { readCsv } from '../../importers/csv.ts'
import { kindOfFileName } from '../../importers/directory-columns.ts'
import { readDirectoryRows, type DirectoryRows } from '../../importers/directory-rows.ts'
import { exitCodes, Problem, problem } from '../../messages/problem.ts'
import { readChoice } from '../../queries/choices.ts'
import { planDirectoryImport } from '../../plans/import-directory.ts'
import { kindNames } from '../../records/fields.ts'
import type { DirectoryKind } from '../../records/types.ts'
import { diskCodeOf } from '../../store/disk.ts'
import { toProblem } from '../../store/failures.ts'
import { nameOf } from '../../store/paths.ts'
import { applyPlan } from '../apply.ts'
import { sayIn, type Context } from '../context.ts'
import { isSet, textOption } from '../interpret.ts'
import { askerOf } from '../questions.ts'
import type { Command } from '../spec.ts'
import { absolutePath, requireWorkspace } from '../workspace.ts'

const { person, structure } = kindNames
const formats = ['csv', 'tsv'] as const
const megabyte = 1024 * 1024
const limit = 20

export const importFiles: Command = {
  name: 'import',
  summary: 'import-summary',
  arguments: [{ name: 'files', help: 'import-files', required: true, variadic: true }],
  options: [
    { flags: '--kind <person|structure>', help: 'import-kind' },
    { flags: '--update', help: 'import-update' },
    { flags: '--keep-columns', help: 'import-keep-columns' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: ['spro import contacts.csv --dry-run', 'spro import contacts.csv --kind person --update'],
  async run(context, files, options) {
    requireWorkspace(context)
    const typedKind = textOption(options, 'kind')
    const kind = typedKind === undefined ? null : readChoice('--kind', typedKind, { person, structure })
    const keepColumns = isSet(options, 'keepColumns')
    for (const file of files) refuseFormat(file)
    const tables: DirectoryRows[] = []
    for (const file of files) tables.push(await readTable(context, file, { kind, keepColumns }))
    const request = { tables, update: isSet(options, 'update') }
    return applyPlan(context, (snapshot) => planDirectoryImport(snapshot, request), { preview: true })
  },
}

function refuseFormat(file: string): void {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase()
  if (!formats.some((format) => format === ending))
    throw problem('import-format', { file, formats }, exitCodes.usage)
}

interface TableOptions {
  readonly kind: DirectoryKind | null
  readonly keepColumns: boolean
}

/** A file as rows. Where nothing says what they are, somebody on a terminal is asked. */
async function readTable(
  context: Context,
  file: string,
  { kind, keepColumns }: TableOptions,
): Promise<DirectoryRows> {
  const table = await readCsv(readFile(context, file), file)
  const options = { kind: kind ?? kindOfFileName(nameOf(file)), isKindGiven: kind !== null, keepColumns }
  try {
    return readDirectoryRows(table, options)
  } catch (error) {
    const ask =
      error instanceof Problem && error.problem.code === 'table-which-kind' && (await askerOf(context))
    if (!ask) throw error
    const chosen = await ask.choose<DirectoryKind>({
      message: sayIn(context, 'ask-table-kind', { file }),
      choices: (['person', 'structure'] as const).map((value) => ({
        value,
        name: sayIn(context, 'kind', { kind: value }),
      })),
    })
    return readDirectoryRows(table, { ...options, kind: chosen })
  }
}

/** Throws `import-file-missing`, `import-not-a-file`, `import-too-big` (exit 3), or what the disk refuses (exit 5). */
function readFile({ env }: Context, file: string): Uint8Array {
  const path = absolutePath(env.disk, env.cwd, file)
  try {
    return env.disk.readBytes(path, limit * megabyte)
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw problem('import-file-missing', { file }, exitCodes.refused)
    if (code === 'ENOTFILE' || code === 'EISDIR')
      throw problem('import-not-a-file', { file }, exitCodes.refused)
    if (code === 'EFBIG') throw problem('import-too-big', { file, limit }, exitCodes.refused)
    throw toProblem(error, env.cwd)
  }
}
