/** The page of a rule as its test: the examples of its sections, each a small workspace. */
import { readFileSync } from 'node:fs'
import type { RuleId } from '../../src/checks/types.ts'

/** A file of an example; `lines` are those of its expected findings, in order. */
export interface Example {
  readonly path: string
  readonly text: string
  readonly lines: readonly number[]
}

export interface RulePage {
  readonly title: string
  /** The line under the title. */
  readonly lead: string
  readonly headings: readonly string[]
  readonly bad: readonly Example[]
  readonly good: readonly Example[]
  readonly fixed: readonly Example[]
  readonly english: string
}

const folder = new URL('../../docs/rules/', import.meta.url)

/** Reads `docs/rules/<id>.md`; throws where there is none. */
export function readRulePage(id: RuleId): RulePage {
  const text = readFileSync(new URL(`${id}.md`, folder), 'utf8')
  const sections = new Map(
    text.split(/^## /m).map((section) => {
      const end = section.indexOf('\n')
      return [section.slice(0, end).trim(), section.slice(end + 1)] as const
    }),
  )
  const [, lead = ''] = /^# .*\n\n(.*)$/m.exec(text) ?? []
  return {
    title: /^# (.*)$/m.exec(text)?.[1] ?? '',
    lead,
    headings: [...sections.keys()].slice(1),
    bad: examplesIn(sections.get('Fautif') ?? ''),
    good: examplesIn(sections.get('Correct') ?? ''),
    fixed: examplesIn(sections.get('Corrigé') ?? ''),
    english: sections.get('In English')?.trim() ?? '',
  }
}

function examplesIn(section: string): readonly Example[] {
  const fences = section.matchAll(/^```(?:markdown|yaml) file=(\S+)(?: lines=([\d,]+))?\n(.*?)^```$/gms)
  return [...fences].map(([, path = '', lines = '', text = '']) => ({
    path,
    text,
    lines: lines === '' ? [] : lines.split(',').map(Number),
  }))
}
