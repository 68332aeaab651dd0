'use strict'
/**
 * Writes V8's code cache of `dist/run.cjs`: `node scripts/cache.cjs FILE EXAMPLE`. Run by the build in a process of
 * its own, in which a few commands are played on the example first, so that the functions they call are in it.
 * The output of these commands goes nowhere. Where anything fails there is no cache, and spro only starts slower.
 */
const fs = require('fs')
const path = require('path')
const v8 = require('v8')
const { compile } = require('../bin/load.cjs')

const [, , file, example] = process.argv
const root = path.dirname(__dirname)

const lessons = [
  ['events'],
  ['actions'],
  ['agenda'],
  ['done', '2019-06-24-departementale#A1', '--dry-run'],
].map((words) => [...words, '-C', example, '--today', '2019-11-12'])

async function learn() {
  // V8 forgets the code of functions that ran once, such as the body of a module: here they are the point. The flag
  // is set back before the cache is made, for a cache is only good under the flags it was made with.
  v8.setFlagsFromString('--no-flush-bytecode')
  const { script, program, mark } = compile(root)
  for (const words of lessons) {
    process.argv = [...process.argv.slice(0, 2), ...words]
    await program.run(root)
  }
  process.exitCode = 0
  v8.setFlagsFromString('--flush-bytecode')
  fs.writeFileSync(file, Buffer.concat([mark, script.createCachedData()]))
}

void learn()
