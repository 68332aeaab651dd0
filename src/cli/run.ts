/** Where a real process begins: what `bin/spro.cjs` loads. */
import process from 'node:process'
import { nodeEnv } from './env.ts'
import { main } from './main.ts'

/**
 * Runs the program on this process's arguments and leaves its exit code in `process.exitCode`. Everything it has to say
 * is written by then: whoever calls may end the process at once.
 * @param packageRoot the absolute path of the folder that holds `templates/` and `data/`
 * @param build a word that no other build of spro has
 */
export async function run(packageRoot: string, build: string): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), nodeEnv(packageRoot, build))
}
