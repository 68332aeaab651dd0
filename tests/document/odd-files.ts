/** The byte-exact odd files of `tests/fixtures/odd`, and what an edit did to one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../src/document/read.ts'
import type { KeyRules } from '../../src/document/set-header.ts'
import type { Document, HeaderPath, HeaderValue } from '../../src/document/types.ts'

const folder = join(import.meta.dirname, '../fixtures/odd')

export const oddNames: readonly string[] = readdirSync(folder).toSorted()

export function oddText(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

export async function oddDocument(name: string): Promise<Document> {
  return readDocument(name, oddText(name))
}

const frenchKeys: Readonly<Record<string, string>> = {
  titre: 'title',
  statut: 'status',
  lieu: 'location',
  présents: 'attendees',
  excusés: 'excused',
  'ordre du jour': 'agenda',
}

/** An order of keys like that of a meeting. */
export const meetingRules: KeyRules = {
  keyOrder: [
    'kind',
    'title',
    'series',
    'document',
    'status',
    'date',
    'time',
    'location',
    'territory',
    'chair',
    'attendees',
    'excused',
    'agenda',
    'next',
    'attachments',
    'updated',
    'tags',
  ],
  canonical: (typed) => frenchKeys[typed] ?? typed,
}

/** The lines that differ, removed ones first; line ends show as they are. */
export function changedLines(before: string, after: string): readonly string[] {
  const [one, two] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)]
  let head = 0
  while (head < one.length && head < two.length && one[head] === two[head]) head++
  let tail = 0
  const shorter = Math.min(one.length, two.length) - head
  while (tail < shorter && one.at(-1 - tail) === two.at(-1 - tail)) tail++
  return [
    ...one.slice(head, one.length - tail).map((line) => `- ${line.replace(/\n$/, '')}`),
    ...two.slice(head, two.length - tail).map((line) => `+ ${line.replace(/\n$/, '')}`),
  ]
}

/** Every path of a header, outer ones first. */
export function pathsOf(value: HeaderValue, path: HeaderPath = []): readonly HeaderPath[] {
  const here = path.length === 0 ? [] : [path]
  if (Array.isArray(value)) {
    return [...here, ...value.flatMap((item: HeaderValue, index) => pathsOf(item, [...path, index]))]
  }
  if (typeof value !== 'object' || value === null) return here
  return [...here, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))]
}

/** The values with one value set, or removed; what that empties is null. Written apart from the code under test. */
export function withValue(values: unknown, path: HeaderPath, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(values) ? values : []
    const child = withValue(items[step], rest, value)
    const changed = items.flatMap((item, index) => (index === step ? [child] : [item]))
    return orNull(changed.filter((item) => item !== undefined))
  }
  const entries = typeof values === 'object' && values !== null ? Object.entries(values) : []
  const child = withValue(new Map<string, unknown>(entries).get(step), rest, value)
  const changed = entries.filter(([key]) => key !== step)
  return orNull(Object.fromEntries(child === undefined ? changed : [...changed, [step, child]]))
}

function orNull(values: object): object | null {
  return Object.keys(values).length === 0 ? null : values
}
