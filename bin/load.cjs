'use strict'
// Loads dist/run.cjs with V8's cache of its compiled code, where the build made one for this very Node.
const fs = require('fs')
const path = require('path')
const vm = require('vm')

const markLength = 16

/** Where the cache for this Node stands. */
const cacheFile = (root) =>
  path.join(root, 'dist', `run-${process.version}-${process.platform}-${process.arch}.cache`)

/** The cache made from this very text: V8 itself compares only lengths. Null where there is none. */
function readCache(root, mark) {
  try {
    const bytes = fs.readFileSync(cacheFile(root))
    return bytes.subarray(0, markLength).equals(mark) ? bytes.subarray(markLength) : undefined
  } catch {
    return undefined
  }
}

/** The program's exports, the script they come from, and the mark that ties a cache to its text. */
function compile(root) {
  const folder = path.join(root, 'dist')
  const filename = path.join(folder, 'run.cjs')
  const source = fs.readFileSync(filename, 'latin1')
  const mark = Buffer.from(source.slice(2, 2 + markLength), 'latin1')
  const script = new vm.Script(source, { filename, cachedData: readCache(root, mark) })
  return { script, mark, program: script.runInThisContext()(require, folder) }
}

module.exports = { cacheFile, compile }
