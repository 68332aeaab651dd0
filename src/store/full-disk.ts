/** A disk that fills up, for tests. */
import { DiskError } from './disk.ts'
import type { Disk, NewFile } from './disk.ts'

/**
 * The same disk with room for `capacity` more bytes. The write that meets the end takes what fits and says
 * so only by its count, as POSIX has it; the next one fails with `ENOSPC`.
 */
export function fillUp<D extends Disk>(disk: D, capacity: number): D {
  let room = capacity
  const limit = (path: string, file: NewFile): NewFile => ({
    ...file,
    write(bytes, offset) {
      const wanted = bytes.length - offset
      if (room === 0 && wanted > 0) throw new DiskError('ENOSPC', path)
      const count = file.write(bytes.subarray(0, offset + Math.min(wanted, room)), offset)
      room -= count
      return count
    },
  })
  return { ...disk, create: (path: string, mode: number | null) => limit(path, disk.create(path, mode)) }
}
