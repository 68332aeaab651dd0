/** The reporters by the name that `--format` takes. */
import { github } from './github.ts'
import { json } from './json.ts'
import { text } from './text.ts'
import type { Reporter } from './types.ts'

/** Each gives the whole output as text, so that they can be compared in tests. */
export const reporters = { text, json, github } as const satisfies Readonly<Record<string, Reporter>>
