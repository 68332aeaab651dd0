import type { DocumentFault } from '../../document/types.ts'
import { isInRecordFolder } from '../../records/decode.ts'
import type { Found, Rule } from '../types.ts'
import { kindOfFolder, folderOf } from '../folders.ts'

/** A header is missing in a folder of records, unclosed, or holds the two sides of a conflict (format.md H1). */
export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  *check({ document }) {
    const firsts = document.faults.filter(
      ({ kind }, at, all) => at === all.findIndex((one) => one.kind === kind),
    )
    for (const fault of firsts) {
      const isMeant = fault.kind === 'conflict-markers' || isRecord(document.path, document.text)
      if (isMeant) yield findingOf(fault, document.path)
    }
  },
}

/** Elsewhere than in a folder of records, a page that begins with a rule line is only a page. */
function isRecord(path: string, text: string): boolean {
  return isInRecordFolder(path) || /^(?:kind|nature)[ \t]*:/m.test(text.slice(0, 2000))
}

function findingOf(fault: DocumentFault, path: string): Found {
  const at = { span: fault.span }
  if (fault.kind === 'header-unclosed') return { message: { code: 'front-matter-unclosed', args: {} }, at }
  if (fault.kind === 'conflict-markers') return { message: { code: 'front-matter-conflict', args: {} }, at }
  const args = { folder: folderOf(path), kind: kindOfFolder(path) }
  return { message: { code: 'front-matter-missing', args }, at }
}
