/** Reading a file: the plain reader first, `yaml` only for what it declines. */
import { readPlainHeader } from './plain-header.ts'
import { splitDocument, splitYaml, type Split } from './split.ts'
import type { Document } from './types.ts'

/** A record file, or null when its header needs `readDocument`. Never throws, loads nothing. */
export function readPlainDocument(path: string, text: string): Document | null {
  return assemblePlain(path, text, splitDocument(text))
}

/** A record file, whatever its header. Faults are in the result; nothing is thrown. */
export async function readDocument(path: string, text: string): Promise<Document> {
  return readPlainDocument(path, text) ?? (await assemble(path, text, splitDocument(text)))
}

/** A file that is YAML as a whole (`spro.yaml`), as a document without body; null as in `readPlainDocument`. */
export function readPlainYaml(path: string, text: string): Document | null {
  return assemblePlain(path, text, splitYaml(text))
}

/** A file that is YAML as a whole (`spro.yaml`), as a document without body. */
export async function readYaml(path: string, text: string): Promise<Document> {
  return readPlainYaml(path, text) ?? (await assemble(path, text, splitYaml(text)))
}

function assemblePlain(path: string, text: string, split: Split): Document | null {
  const header = split.header === null ? null : readPlainHeader(text, split.header)
  if (header === null && split.header !== null) return null
  return { path, text, eol: split.eol, header, bodyStart: split.bodyStart, faults: split.faults }
}

async function assemble(path: string, text: string, split: Split): Promise<Document> {
  const { readYamlHeader } = await import('./yaml-header.ts')
  const header = split.header === null ? null : readYamlHeader(text, split.header)
  return { path, text, eol: split.eol, header, bodyStart: split.bodyStart, faults: split.faults }
}
