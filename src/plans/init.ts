/** Plans a new workspace: a commented `spro.yaml`, the folders of records, what git leaves out. */
import { exitCodes, problem } from '../messages/problem.ts'
import { writeScalar } from '../document/scalars.ts'
import { fillTemplate } from '../pages/template.ts'
import type { Language } from '../dates/types.ts'
import { slugOf } from '../document/fold.ts'
import { sha256 } from '../document/sha256.ts'
import type { Alteration, Plan } from './types.ts'

/**
 * All that a new workspace depends on, the folder's present content included: nothing there is
 * overwritten.
 */
export interface WorkspaceRequest {
  /** The folder, for messages. */
  readonly folder: string
  readonly name: string
  readonly language: Language
  readonly timezone: string
  readonly template: (name: string) => string | null
  /** True when the folder is a workspace already. */
  readonly exists: boolean
  /** The workspace that the folder lies in, or null. */
  readonly parent: string | null
  /** The text of the `.gitignore` that is there already, or null. */
  readonly gitignore: string | null
  /** The files that are there already: none is overwritten. */
  readonly present: (path: string) => boolean
}

const recordFolders = ['meetings', 'decisions', 'events', 'people', 'structures', 'practices', 'private']

/** What git must never take: passcodes, and the lock. */
const ignored = ['private/', '.spro/']

/** A `.gitignore` that is there already gets the lines that it lacks, at its end. */
function keepPrivate(text: string): readonly Alteration[] {
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '')))
  const missing = ignored.filter((line) => !lines.has(line) && !lines.has(line.slice(0, -1)))
  if (missing.length === 0) return []
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const start = text === '' || text.endsWith('\n') ? '' : eol
  const edit = {
    start: text.length,
    end: text.length,
    text: start + missing.map((line) => line + eol).join(''),
  }
  return [{ action: 'edit', path: '.gitignore', basis: sha256(text), edits: [edit], refs: [] }]
}

/** Plans `spro init`. Throws `workspace-exists`. */
export async function planWorkspace(request: WorkspaceRequest): Promise<Plan> {
  const { folder, name, language, timezone, template, parent, present } = request
  if (request.exists) throw problem('workspace-exists', { folder }, exitCodes.refused)
  const values = {
    id: slugOf(name) || 'spro',
    name: writeScalar(name),
    language,
    timezone: writeScalar(timezone),
  }
  const config = await fillTemplate('workspace.yaml', values, { language, load: template })
  const files = [
    { path: 'spro.yaml', text: config },
    { path: '.gitignore', text: ignored.map((line) => `${line}\n`).join('') },
    ...recordFolders.map((each) => ({ path: `${each}/.gitkeep`, text: '' })),
  ]
  const kept = request.gitignore === null ? [] : keepPrivate(request.gitignore)
  return {
    changes: [
      ...files
        .filter(({ path }) => !present(path))
        .map(({ path, text }) => ({ action: 'create' as const, path, text, refs: [] })),
      ...kept,
    ],
    said: [{ code: 'workspace-created', args: { folder, name } }],
    warnings: parent === null ? [] : [{ code: 'workspace-nested', args: { parent } }],
  }
}
