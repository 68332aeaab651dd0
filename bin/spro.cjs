#!/usr/bin/env node
'use strict'
// Answers --version before anything is loaded; otherwise loads the built program, which sets the exit code.
const fs = require('fs')
const path = require('path')

const root = path.dirname(__dirname)

if (process.argv[2] === '--version' || process.argv[2] === '-V') {
  // Read, not required, and written without process.stdout: each of the two saves half a millisecond.
  const line = `${JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version}\n`
  try {
    fs.writeSync(1, line)
  } catch (error) {
    if (error.code === 'EAGAIN') process.stdout.write(line)
    else if (error.code !== 'EPIPE') throw error
  }
} else if (fs.existsSync(path.join(root, 'dist', 'run.cjs'))) {
  // By the end everything is written, so there is nothing to wait for; leaving at once saves V8 its tidying up.
  const { program, mark } = require('./load.cjs').compile(
    root,
    /^[a-z-]+$/.test(process.argv[2]) ? process.argv[2] : 'events',
  )
  program.run(root, mark.toString('latin1')).then(() => process.exit())
} else {
  process.stderr.write(
    `spro n’est pas encore construit : dist/run.cjs manque dans ${root}. Dans ce dossier, tapez : npm ci\n` +
      `spro is not built yet: dist/run.cjs is missing from ${root}. In that folder, type: npm ci\n`,
  )
  process.exitCode = 2
}
