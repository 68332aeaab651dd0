/** Filling the template of a document by its name, without loading liquidjs for the plain ones. */
import { exitCodes, problem } from '../messages/problem.ts'
import type { PageOptions, TemplateValues } from './page.ts'
import { fillPlainTemplate } from './plain-template.ts'

/**
 * Fills the template `<language>/<name>.md`, or `<language>/<name>` when the name has its own ending. Throws the problem `template-missing` when there is none, and
 * `template-broken` when it cannot be read.
 */
export async function fillTemplate(
  name: string,
  values: TemplateValues,
  options: PageOptions,
): Promise<string> {
  const file = `${options.language}/${name.includes('.') ? name : `${name}.md`}`
  const source = options.load(file)
  if (source === null) throw problem('template-missing', { template: file }, exitCodes.refused)
  const plain = fillPlainTemplate(source, values)
  if (plain !== null) return plain
  const { renderTemplate } = await import('./liquid.ts')
  return renderTemplate(source, values, file)
}
