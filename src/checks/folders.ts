/** The folders of a workspace and the kinds of records that they hold (DESIGN §3). */
import type { Kind } from '../records/types.ts'

const kindsByFolder: Readonly<Record<string, Kind>> = {
  meetings: 'meeting',
  decisions: 'decision',
  events: 'event',
  people: 'person',
  structures: 'structure',
  practices: 'practice',
}

/** The first folder of a path: "meetings". */
export function folderOf(path: string): string {
  const slash = path.indexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}

/** The kind that a record in this place most probably has. */
export function kindOfFolder(path: string): Kind {
  return kindsByFolder[folderOf(path)] ?? 'meeting'
}
