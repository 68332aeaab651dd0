/** `-o FILE`: a document written whole, in place of its old version; never in place of a record, or of what makes the workspace. */
import { exitCodes, Problem, problem } from '../messages/problem.ts'
import { isInRecordFolder } from '../records/decode.ts'
import { diskCodeOf, type Disk } from '../store/disk.ts'
import { saveOutput } from '../store/output.ts'
import { parentOf } from '../store/paths.ts'
import { tell, type Context } from './context.ts'
import type { Command } from './spec.ts'
import { absolutePath } from './workspace.ts'

/** Writes a document and says where. A file of the workspace is never overwritten by one. */
export async function writeOutput(context: Context, file: string, text: string): Promise<void> {
  const { disk, host } = context.env
  const path = absolutePath(disk, context.env.cwd, file)
  const folder = parentOf(path)
  if (folder !== null && disk.statusOfTarget(folder)?.kind !== 'folder') {
    throw problem('output-folder-missing', { file, folder }, exitCodes.refused)
  }
  if (isKept(context, path)) throw problem('output-not-replaceable', { file }, exitCodes.refused)
  await saveOutput({ disk, host }, { path, shown: file, content: text })
  tell(context, 'file-written', { file })
}

/** The files of other programs by their endings, with the formats of ours that these programs open. */
const foreignFormats: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['doc', 'docx', 'odt', 'rtf', 'pdf'].map((ending) => [ending, ['html', 'md', 'txt']]),
  ),
  ...Object.fromEntries(['xls', 'xlsx', 'ods'].map((ending) => [ending, ['csv']])),
}

/**
 * A plain text under the name of a Word file opens nowhere: refused before anything is read, with the formats of the
 * command that the program behind the name opens. Throws `output-foreign-format` (exit 2).
 */
export function refuseForeignFormat(file: string, { options = [] }: Command): void {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  const opened = Object.hasOwn(foreignFormats, ending) ? foreignFormats[ending] : undefined
  if (opened === undefined) return
  const flags = options.find((option) => option.flags.startsWith('--format <'))?.flags ?? ''
  const formats = /<(.*)>/.exec(flags)?.[1]?.split('|') ?? []
  if (formats.includes(ending)) return
  const instead = opened.find((format) => formats.includes(format)) ?? 'txt'
  const name = `${file.slice(0, -ending.length)}${instead}`
  throw problem('output-foreign-format', { file, ending, instead: name }, exitCodes.usage)
}

/** Larger files are no records, in bytes. */
const readLimit = 10_000_000
const recordStart = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?---\r?\n(?:[^\n]*\n){0,200}?(?:kind|nature)[ \t]*:/i

/** The places of a workspace whose files are never documents: what git leaves out, what templates say, what is private. */
const keptPlaces = /^(?:spro\.yaml$|(?:.*\/)?\.|private\/|templates\/)/

/** Where no document goes: among the records, and over a record, however damaged, or a file that makes the workspace. */
function isKept({ env, workspace }: Context, path: string): boolean {
  const status = env.disk.statusOfTarget(path)
  const root = workspace && !(workspace instanceof Problem) ? `${workspace.root}/`.toLowerCase() : null
  const known = path.toLowerCase()
  const inner = root !== null && known.startsWith(root) ? known.slice(root.length) : ''
  // A document among the records would be a broken record from then on.
  if (known.endsWith('.md') && isInRecordFolder(inner)) return true
  if (status?.kind !== 'file') return false
  if (keptPlaces.test(inner)) return true
  if (!known.endsWith('.md')) return false
  return status.size > readLimit || looksLikeRecord(env.disk, path)
}

/** By its bytes, so that a record that is not UTF-8 is one too; what cannot be read may be one. */
function looksLikeRecord(disk: Disk, path: string): boolean {
  try {
    return recordStart.test(Buffer.from(disk.readBytes(path, readLimit)).toString('latin1'))
  } catch (error) {
    if (diskCodeOf(error) === null) throw error
    return true
  }
}
