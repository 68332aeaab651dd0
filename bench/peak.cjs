'use strict'
// Preloaded by measure.mjs: tells the peak memory of the process, in KiB, on the descriptor it was given.
const fs = require('fs')

process.on('exit', () => {
  fs.writeSync(Number(process.env.SPRO_BENCH_PEAK), String(process.resourceUsage().maxRSS))
})
