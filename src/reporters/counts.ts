/** How many findings of each gravity there are. */
import type { PlacedFinding } from '../checks/types.ts'

/** For the last line of a report, and for the summary that programs read. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** Counts findings by gravity. */
export function countFindings(findings: readonly PlacedFinding[]): Counts {
  const count = (severity: PlacedFinding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
