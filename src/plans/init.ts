/** Plans a new workspace: a commented `spro.yaml`, the folders of records, what git leaves out. */
import { exitCodes, problem } from '../messages/problem.ts'
import { writeScalar } from '../document/scalars.ts'
import { fillTemplate } from '../pages/template.ts'
import type { Language } from '../dates/types.ts'
import { slugOf } from './ids.ts'
import type { Plan } from './types.ts'

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
  /** The files that are there already: a `.gitignore` of the user's is left alone. */
  readonly present: (path: string) => boolean
}

const recordFolders = ['meetings', 'decisions', 'events', 'people', 'structures', 'practices', 'private']

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
    { path: '.gitignore', text: 'private/\n.spro/\n' },
    ...recordFolders.map((each) => ({ path: `${each}/.gitkeep`, text: '' })),
  ]
  return {
    changes: files
      .filter(({ path }) => !present(path))
      .map(({ path, text }) => ({ action: 'create', path, text, refs: [] })),
    said: [{ code: 'workspace-created', args: { folder, name } }],
    warnings: parent === null ? [] : [{ code: 'workspace-nested', args: { parent } }],
  }
}
