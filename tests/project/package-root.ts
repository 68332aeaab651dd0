/** The project's own folder, and the built program in it, for tests that look at or run the whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '')

/** The program as npm links it: absolute. */
export const bin = join(packageRoot, 'bin', 'spro.cjs')

/** The text of a file of the project, by its path with `/`. */
export function readProjectFile(path: string): string {
  return readFileSync(join(packageRoot, path), 'utf8')
}

/** The paths, with `/` and relative to the project, of the files under a folder that end in one of these. */
export function listProjectFiles(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(packageRoot.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
}
