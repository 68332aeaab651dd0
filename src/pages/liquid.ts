/**
 * Liquid, bounded: no prototypes, no includes, no clock, no chance, no endless loop. A template is a file of
 * the workspace, so of anybody who can write there.
 */
import { Liquid, LiquidError } from 'liquidjs'
import { exitCodes, problem } from '../messages/problem.ts'
import type { TemplateValues } from './page.ts'

/** Filters that read the clock, the time zone or chance: a document is the same everywhere and every time. */
const unsteadyFilters = [
  'date',
  'date_to_long_string',
  'date_to_rfc822',
  'date_to_string',
  'date_to_xmlschema',
  'sample',
]

let engine: Liquid | undefined

function startEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    // An empty map of templates: `include`, `render` and `layout` find nothing and reach no disk.
    templates: {},
    // Without these two liquidjs asks Intl, which is slow to wake and differs from one machine to another.
    locale: 'en',
    timezoneOffset: 0,
    // Characters of a template, milliseconds of a filling, and objects that one filling may create.
    parseLimit: 200_000,
    renderLimit: 5_000,
    memoryLimit: 10_000_000,
  })
  for (const filter of unsteadyFilters) Reflect.deleteProperty(liquid.filters, filter)
  return liquid
}

/**
 * Fills a Liquid template. Shapes: the source of a template, its values, and its name for messages. Throws the
 * problem `template-broken` when the template cannot be read or filled.
 */
export function renderTemplate(source: string, values: TemplateValues, name = ''): string {
  engine ??= startEngine()
  try {
    return String(engine.parseAndRenderSync(source, values))
  } catch (error) {
    if (!LiquidError.is(error)) throw error
    const line = lineOf(error)
    throw problem('template-broken', { template: name, line, reason: reasonOf(error) }, exitCodes.refused)
  }
}

/** The reason without the place that liquidjs adds after it. */
function reasonOf(error: LiquidError): string {
  return error.originalError?.message ?? error.message
}

function lineOf(error: LiquidError): number {
  return error.token.getPosition()[0] ?? 1
}
