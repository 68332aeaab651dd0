import type { StoreMessages } from '../catalog/store.ts'
import type { Words } from '../catalog.ts'

/** "for 40 seconds": an age in seconds. */
function since(seconds: number): string {
  if (seconds < 120) return `for ${count(seconds, 'second')}`
  if (seconds < 2 * 3600) return `for ${count(Math.round(seconds / 60), 'minute')}`
  if (seconds < 2 * 86_400) return `for ${count(Math.round(seconds / 3600), 'hour')}`
  return `for ${count(Math.round(seconds / 86_400), 'day')}`
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}

function holder(host: string | null, pid: number): string {
  return host === null ? 'an unknown program' : `process ${pid} on the computer "${host}"`
}

function list(files: readonly string[]): string {
  return files.length === 0 ? 'none' : files.join(', ')
}

/** A size in bytes, in MB with one decimal. */
function megabytes(size: number): string {
  return `${(size / 1_048_576).toFixed(1).replace('.0', '')} MB`
}

export const store: Words<StoreMessages> = {
  'missing-workspace': ({ folder, file }) =>
    `No workspace here: neither the folder "${folder}" nor those that contain it have a file ${file}. Go to the folder of your network, or name it with "-C FOLDER"; to create one, type "spro init FOLDER".`,

  'lock-held': ({ file, host, pid, seconds }) =>
    `Another command is writing in this workspace: ${holder(host, pid)} has held it ${since(seconds)}. Nothing was changed. Wait until it ends and try again; if no spro command is running any more, delete the file ${file}.`,
  'lock-left-behind': ({ file, host, pid, seconds }) =>
    `The workspace has been held by ${holder(host, pid)} ${since(seconds)}: that command was probably interrupted. Nothing was changed. Make sure that spro no longer runs on that computer, delete the file ${file}, then try again.`,
  'lock-unreachable': ({ file }) =>
    `The workspace cannot be locked: the file ${file} keeps appearing and vanishing, or another program (antivirus, synchronisation) holds it. Nothing was changed. Try again in a moment.`,

  'file-changed': ({ file }) =>
    `${file} changed during the command: another program has just saved it. Nothing was changed by spro. Run the command again: it will start from the new text.`,
  'file-exists': ({ file }) =>
    `${file} already exists, and spro never replaces a file with a new one. Nothing was changed. Run the command again, or choose another title.`,
  'file-missing': ({ file }) =>
    `${file} is no longer there: it was renamed, moved or deleted during the command. Nothing was changed. Type "spro list" to see the records, then try again.`,
  'file-open-elsewhere': ({ file }) =>
    `${file}: file open elsewhere. Another program (editor, antivirus, synchronisation) is preventing it from being saved. Nothing was changed. Close the file and run the command again.`,
  'file-read-only': ({ file }) =>
    `${file} is read-only. Nothing was changed. Remove that protection (file properties, "Read-only") and run the command again.`,
  'file-not-regular': ({ file }) =>
    `${file} is not an ordinary file: it is a link, a folder or a device. Nothing was changed. Replace it with the file itself.`,
  'file-not-utf8': ({ file }) =>
    `${file} is not saved as UTF-8: changing it would damage its accents. Nothing was changed. Open it in an editor, save it with the UTF-8 encoding and run the command again.`,
  'file-in-conflict': ({ file, line }) =>
    `${file}:${line}: the file holds both versions of a conflict ("<<<<<<<" or ">>>>>>>"). Nothing was changed. Keep the right version, delete those lines and run the command again.`,
  'file-header-unclosed': ({ file, line }) =>
    `${file}:${line}: the header begins with "---" and does not end. Nothing was changed. Add a line "---" between the header and the text, then run the command again.`,
  'file-too-big': ({ file, size, limit }) =>
    `${file} would be ${megabytes(size)}: a record holds ${megabytes(limit)} at most. Nothing was changed. Put the rest in an attachment or in another record.`,
  'text-not-unicode': ({ file }) =>
    `The text meant for ${file} holds an incomplete character, which cannot be saved. Nothing was changed. Type the text again instead of pasting it.`,
  'unsafe-path': ({ file }) =>
    `spro does not write to "${file}": this path leaves the workspace, passes through a link, or bears a name that Windows refuses. Nothing was changed. Choose another title or another folder.`,

  'disk-full': ({ file }) =>
    `The disk is full: ${file} could not be written. Nothing was changed. Free some space and run the command again.`,
  'disk-read-only': ({ file }) =>
    `The disk is read-only: ${file} could not be written. Nothing was changed. Work on a copy, or ask for the right to write.`,
  'disk-denied': ({ file }) =>
    `Access to ${file} was denied: your account may not have the right, or another program holds it. Nothing was changed. Check the rights of the folder and run the command again.`,
  'disk-name-too-long': ({ file }) =>
    `The path ${file} is too long for this disk. Nothing was changed. Choose a shorter title, or move the workspace nearer to the root of the disk.`,
  'disk-failed': ({ file, code }) =>
    `The disk refused an operation on ${file} (${code}). Nothing was changed. Check that the folder is still there and that the disk or the network answers, then run the command again.`,

  'partly-written': ({ file, written, unwritten }) =>
    `Writing stopped at ${file} and could not be undone completely. Written: ${list(written)}. Not written: ${list(unwritten)}. Read the written files again, close them if they are open, and run the command again for the rest.`,
  'write-completed': ({ files }) =>
    `An earlier command had been interrupted between two files; its writing was completed: ${list(files)}. Reload these files if they are open.`,
}
