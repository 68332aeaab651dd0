/** `-o FILE`: a document written whole, in place of its old version; never in place of a record. */
import { exitCodes, problem } from '../messages/problem.ts'
import { saveOutput } from '../store/output.ts'
import { parentOf } from '../store/paths.ts'
import { tell, type Context } from './context.ts'
import { absolutePath } from './workspace.ts'

/** Writes a document and says where. A record of the workspace is never overwritten by one. */
export async function writeOutput(context: Context, file: string, text: string): Promise<void> {
  const { disk, host } = context.env
  const path = absolutePath(context.env.cwd, file.replaceAll('\\', disk.platform === 'windows' ? '/' : '\\'))
  const folder = parentOf(path)
  if (folder !== null && disk.statusOfTarget(folder)?.kind !== 'folder') {
    throw problem('output-folder-missing', { file, folder }, exitCodes.refused)
  }
  if (isRecord(context, path)) throw problem('output-not-replaceable', { file }, exitCodes.refused)
  await saveOutput({ disk, host }, { path, shown: file, content: text })
  tell(context, 'file-written', { file })
}

/** Larger files are no records. */
const readLimit = 10_000_000
const recordStart = /^\uFEFF?---\r?\n(?:[^\n]*\n){0,200}?(?:kind|nature)\s*:/

function isRecord({ env }: Context, path: string): boolean {
  if (env.disk.statusOfTarget(path)?.kind !== 'file' || !path.toLowerCase().endsWith('.md')) return false
  return recordStart.test(env.disk.readText(path, readLimit) ?? '')
}
