/** The store section of the catalog: what reading and writing a workspace can say. */

/** Files are relative to the workspace, with `/`. */
interface File {
  readonly file: string
}

/** Who holds a lock; the host is null when the lock cannot be understood. `seconds` is its age. */
interface Holder extends File {
  readonly host: string | null
  readonly pid: number
  readonly seconds: number
}

/** Codes to their arguments: locks held by others, files that changed or cannot be written. */
export interface StoreMessages {
  'missing-workspace': { readonly folder: string; readonly file: string }

  'lock-held': Holder
  /** The lock of another machine, too old for a command at work. */
  'lock-left-behind': Holder
  'lock-unreachable': File

  'file-changed': File
  'file-exists': File
  'file-missing': File
  'file-open-elsewhere': File
  'file-read-only': File
  'file-not-regular': File
  'file-not-utf8': File
  'file-in-conflict': File & { readonly line: number }
  'file-header-unclosed': File & { readonly line: number }
  /** Sizes in bytes. */
  'file-too-big': File & { readonly size: number; readonly limit: number }
  'text-not-unicode': File
  'unsafe-path': File

  'disk-full': File
  'disk-read-only': File
  'disk-denied': File
  'disk-name-too-long': File
  'disk-failed': File & { readonly code: string }

  /** A change of several files that stopped halfway and could not be undone; `file` is where it stopped. */
  'partly-written': File & { readonly written: readonly string[]; readonly unwritten: readonly string[] }
  /** A command before this one was interrupted between two files; this one has finished its work. */
  'write-completed': { readonly files: readonly string[] }
}
