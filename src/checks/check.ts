/**
 * The runner. It is fed one file at a time and keeps of each only a few small strings, so that ten thousand
 * records need not stay in memory; once the last file was seen it gives what only all of them decide.
 */
import { compareText } from '../dates/compare.ts'
import { locateAt } from '../document/locate.ts'
import type { At, Document, Place } from '../document/types.ts'
import { idOfPath, type Decoded } from '../records/decode.ts'
import { configFindings } from './config.ts'
import { createPlacer, type Placer } from './place.ts'
import { createIndex, readFacts, type RecordFacts } from './record-index.ts'
import { rules } from './rules/list.ts'
import type { Doubt, Found, PlacedFinding, RecordIndex, Rule, RuleId, RuleInput, Severity } from './types.ts'

/** What is checked, and how severely. */
export interface CheckOptions extends Pick<RuleInput, 'config' | 'today'> {
  /** Only these rules; absent, all of them. */
  readonly only?: readonly RuleId[]
  /** Whose findings are wanted; absent, of all files. Every file must be seen, for references lead anywhere. */
  readonly isWanted?: (path: string) => boolean
}

/** A file that was read, as a record, as a broken one, or as something else (which is not checked). */
interface SeenFile extends Pick<RuleInput, 'cited'> {
  readonly document: Document
  readonly decoded: Decoded
}

interface Checker {
  /** Takes what other files may ask of a record, in the place of `see`, where no findings of its own are wanted. */
  readonly know: (path: string, facts: RecordFacts) => void
  /** The findings of one file that it alone decides, in the order of `compareFindings`. Each file once, in any order. */
  readonly see: (file: SeenFile) => readonly PlacedFinding[]
  /** Whether the file just seen left a finding that only all files decide and that may have a fix: its document is needed then. */
  readonly mayMend: (path: string) => boolean
  /** The findings that only all files decide, in the order of `compareFindings`; after the last file. */
  readonly finish: () => readonly PlacedFinding[]
}

/** A rule that runs, with the severity that the workspace gives it, if it gives one. */
interface ActiveRule {
  readonly rule: Rule
  readonly override: Severity | null
}

/** A finding whose words wait for the last file. */
interface Pending extends Pick<Doubt, 'isDispelled' | 'word' | 'mend'> {
  readonly finding: Omit<PlacedFinding, 'message'>
}

/** A runner for one workspace. */
export function createChecker(options: CheckOptions): Checker {
  const active = activeRules(options)
  const index = createIndex()
  const pending: Pending[] = []
  const { isWanted = () => true } = options
  return {
    know: (path, facts) => index.add(idOfPath(path), path, facts),
    see: ({ document, decoded, cited }) => {
      if (decoded.is === 'other') return []
      const record = decoded.is === 'record' ? decoded.record : null
      index.add(idOfPath(document.path), document.path, record && readFacts(record))
      if (!isWanted(document.path)) return []
      const { config, today } = options
      const input = { document, record, config, today, ...(cited === undefined ? {} : { cited }) }
      const placer = createFilePlacer(document)
      pending.push(...doubtsOf(active, input, { placer, index }))
      return findingsOf(active, input, placer)
    },
    mayMend: (path) => pending.at(-1)?.finding.file === path,
    finish: () => {
      const settled = pending.flatMap(({ finding, isDispelled, word, mend }) =>
        isDispelled(index) ? [] : [{ ...finding, message: word(index), fix: mend?.(index) ?? null }],
      )
      const whole = active.flatMap((one) => wholeFindings(one, index))
      return [...settled, ...whole.filter(({ file }) => isWanted(file))].toSorted(compareFindings)
    },
  }
}

/** What is wrong in `spro.yaml`. */
export function checkConfig(document: Document, options: CheckOptions): readonly PlacedFinding[] {
  const placer = createFilePlacer(document)
  const input = { ...options, document, record: null }
  const active = activeRules(options)
  const ofFile = findingsOf(
    active.filter(({ rule }) => rule.id === 'front-matter' || rule.id === 'yaml-error'),
    input,
    placer,
  )
  if (ofFile.length > 0) return ofFile
  const ofValues = [...configFindings(document)].flatMap(([id, found]) => {
    const one = active.find(({ rule }) => rule.id === id)
    return one ? [place(one, found, placer)] : []
  })
  return ofValues.toSorted(compareFindings)
}

/** The order in which findings are shown: file by code units, line, column, rule. */
export function compareFindings(a: PlacedFinding, b: PlacedFinding): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule)
}

function activeRules({ config, only }: CheckOptions): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const override = config.checks[rule.id]
    if (override === 'off' || (only && !only.includes(rule.id))) return []
    return [{ rule, override: override ?? null }]
  })
}

/** The places of one file; its lines are counted only when something is found. */
interface FilePlacer {
  readonly document: Document
  readonly lines: () => Placer
}

function createFilePlacer(document: Document): FilePlacer {
  let placer: Placer | undefined
  return { document, lines: () => (placer ??= createPlacer(document.text)) }
}

/** Loops and not chains: this runs for every rule of every file. */
function findingsOf(
  active: readonly ActiveRule[],
  input: RuleInput,
  placer: FilePlacer,
): readonly PlacedFinding[] {
  const findings: PlacedFinding[] = []
  for (const one of active) {
    if (!one.rule.check) continue
    for (const found of one.rule.check(input)) findings.push(place(one, found, placer))
  }
  return findings.length > 1 ? findings.toSorted(compareFindings) : findings
}

/** The doubts of a file that the files seen so far do not dispel; only those are given a place. */
function* doubtsOf(
  active: readonly ActiveRule[],
  input: RuleInput,
  { placer, index }: { readonly placer: FilePlacer; readonly index: RecordIndex },
): Iterable<Pending> {
  for (const one of active) {
    if (!one.rule.doubts) continue
    for (const { at, isDispelled, word, mend } of one.rule.doubts(input)) {
      if (isDispelled(index)) continue
      yield { finding: standAt(one, at, placer), isDispelled, word, ...(mend && { mend }) }
    }
  }
}

function wholeFindings({ rule, override }: ActiveRule, index: RecordIndex): readonly PlacedFinding[] {
  const { id, severity, checkAll } = rule
  const top: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  const found = checkAll ? [...checkAll(index)] : []
  return found.map((one) => ({
    ...top,
    ...one,
    rule: id,
    severity: override ?? severity,
    fix: null,
    source: '',
  }))
}

/** A clone holds on to nothing: the arguments and edits of a finding may be slices of the file's text. */
function place(one: ActiveRule, found: Found, placer: FilePlacer): PlacedFinding {
  const severity = one.override ?? found.severity ?? one.rule.severity
  const { message, fix = null } = found
  return { ...standAt(one, found.at, placer), severity, ...structuredClone({ message, fix }) }
}

function standAt(
  { rule, override }: ActiveRule,
  at: At,
  { document, lines }: FilePlacer,
): Pending['finding'] {
  const where = lines().placeOf(locateAt(document, at))
  return {
    ...where,
    rule: rule.id,
    severity: override ?? rule.severity,
    file: document.path,
    fix: null,
    source: lines().sourceOf(where),
  }
}
