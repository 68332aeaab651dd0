'use strict'
/**
 * Writes V8's code cache of `dist/run.cjs` for one command: `node scripts/cache.cjs COMMAND FILE EXAMPLE`. Run by the
 * build in a process of its own, in which the command is played on the example first, so that the functions it calls
 * are in it, and no others: a start reads the whole cache. The output of the command goes nowhere. Where anything fails
 * there is no cache, and spro only starts slower.
 */
const fs = require('fs')
const path = require('path')
const v8 = require('v8')
const { compile } = require('../bin/load.cjs')

const lessons = require('./lessons.json')

const [, , command, file, example] = process.argv
const root = path.dirname(__dirname)

async function learn() {
  // V8 forgets the code of functions that ran once, such as the body of a module: here they are the point. The flag
  // is set back before the cache is made, for a cache is only good under the flags it was made with.
  v8.setFlagsFromString('--no-flush-bytecode')
  const { script, program, mark } = compile(root, command)
  process.argv = [...process.argv.slice(0, 2), ...lessons[command], '-C', example, '--today', '2019-11-12']
  await program.run(root, mark.toString('latin1'))
  process.exitCode = 0
  v8.setFlagsFromString('--flush-bytecode')
  fs.writeFileSync(file, Buffer.concat([mark, script.createCachedData()]))
}

void learn()
