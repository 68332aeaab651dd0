/** The files that the package brings: schemas, scripts of shells, pages of rules. */
import type { Env } from './env.ts'

/** Larger files are none of ours, in bytes. */
const limit = 1_000_000

/** The text of a file of the package, by its path from there. One that is missing is a bug of the package, and reported as one. */
export function readShipped({ disk, packageRoot }: Env, path: string): string {
  const place = `${packageRoot}/${path}`
  const text = disk.statusOfTarget(place) === null ? null : disk.readText(place, limit)
  if (text === null) throw new Error(`the package lacks ${path}`)
  return text
}
