'use strict'
// Loads dist/run.cjs with V8's cache of its compiled code, where the build made one for this very Node.
const fs = require('fs')
const path = require('path')
const vm = require('vm')

const markLength = 16

/** What the names of the caches for this Node end with. */
const cacheEnd = `-${process.version}-${process.platform}-${process.arch}.cache`

/** Where the cache of a command for this Node stands; commands without one of their own take that of `events`. */
const cacheFile = (root, command) => path.join(root, 'dist', `run-${command}${cacheEnd}`)

/** The cache made from this very text: V8 itself compares only lengths. Undefined where there is none. */
function readCache(root, mark, command) {
  try {
    const bytes = fs.readFileSync(cacheFile(root, command))
    return bytes.subarray(0, markLength).equals(mark) ? bytes.subarray(markLength) : undefined
  } catch {
    return command === 'events' ? undefined : readCache(root, mark, 'events')
  }
}

/** The program's exports for a command (the first word typed), the script they come from, and the mark that ties a cache to its text. */
function compile(root, command) {
  const folder = path.join(root, 'dist')
  const filename = path.join(folder, 'run.cjs')
  const source = fs.readFileSync(filename, 'latin1')
  const mark = Buffer.from(source.slice(2, 2 + markLength), 'latin1')
  const script = new vm.Script(source, { filename, cachedData: readCache(root, mark, command) })
  return { script, mark, program: script.runInThisContext()(require, folder) }
}

module.exports = { cacheFile, compile }
