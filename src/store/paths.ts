/** Paths of the store: absolute for a disk, relative with `/` in plans, messages and JSON. */

/** Names that Windows keeps for devices, with any extension, in any case (Win32 "Naming Files, Paths, and Namespaces"). */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
const forbiddenOnWindows = /[<>:"|?*\u0000-\u001f\\]/

/** Whether Windows can hold a file or folder of this name. */
export function isPortableName(name: string): boolean {
  if (name === '' || name.endsWith('.') || name.endsWith(' ')) return false
  return !forbiddenOnWindows.test(name) && !deviceName.test(name)
}

/** Whether a path stays below the folder that it is relative to, on every platform. */
export function isInnerPath(path: string): boolean {
  return path.split(/[\\/]/).every((name) => name !== '' && name !== '.' && name !== '..')
}

/** Whether a new file may have this path: relative, `/` only, no step up, every name valid on every platform. */
export function isSafePath(path: string): boolean {
  return path.split('/').every(isPortableName)
}

/** A folder and a path relative to it. */
export function joinPath(folder: string, path: string): string {
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`
}

/** The folder that holds a path; null for the root of a disk (`/`, `C:/`, `//server/share`). */
export function parentOf(path: string): string | null {
  const slash = path.lastIndexOf('/')
  if (slash < 0 || slash === path.length - 1) return null
  const parent = path.slice(0, slash)
  if (parent === '' || /^[A-Za-z]:$/.test(parent)) return `${parent}/`
  return parent === '/' || /^\/\/[^/]*$/.test(parent) ? null : parent
}

/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** An absolute path as the store writes it: `/` between names, no `.`, no `..`, no `/` at the end. */
export function normalisePath(path: string, platform: 'posix' | 'windows'): string {
  const slashed = platform === 'windows' ? path.replaceAll('\\', '/') : path
  const head = /^(?:[A-Za-z]:\/|\/\/|\/)?/.exec(slashed)?.[0] ?? ''
  // A second `/` at the start means a share on Windows and nothing elsewhere.
  const start = head === '//' && platform === 'posix' ? '/' : head
  const names: string[] = []
  for (const name of slashed.slice(head.length).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return start + names.join('/')
}

/** `path` as seen from `folder`: itself when absolute. */
export function resolvePath(folder: string, path: string, platform: 'posix' | 'windows'): string {
  const absolute = platform === 'windows' ? /^(?:[A-Za-z]:)?[\\/]/ : /^\//
  return normalisePath(absolute.test(path) ? path : `${folder}/${path}`, platform)
}
