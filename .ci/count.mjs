/**
 * Sums what vitest counted: `node .ci/count.mjs FOLDER NAME…` reads FOLDER/NAME.json. A file of tests that did not
 * load, and a run that left no counts, are one failure each.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , folder, ...names] = process.argv

function countRun(name) {
  try {
    const report = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    const failed = report.numFailedTests + unloaded.length
    return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed }
  } catch (error) {
    console.error(`${name}: no counts (${error.message})`)
    return { passed: 0, failed: 1 }
  }
}

const runs = names.map(countRun)
const passed = runs.reduce((sum, run) => sum + run.passed, 0)
const failed = runs.reduce((sum, run) => sum + run.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
