/**
 * The headers of records and `spro.yaml` as JSON Schema, for editors and other programs. Built from the same
 * tables as everything else, by zod; nothing of it is loaded when spro runs.
 */
import { z } from 'zod'
import { fields, itemKeys, isItemType, type Field } from './fields.ts'
import { kinds, type Kind } from './types.ts'
import { configKeys, seriesKeys, territoryKeys } from './workspace-file.ts'

type JsonSchema = Readonly<Record<string, unknown>>

/** Text fields take numbers and booleans as typed text: `time: 14` and `phone: 0612` are what they look like (H5). */
const text = z.union([z.string(), z.number(), z.boolean()])
const texts = z.union([text, z.array(text)])

function valueOf(field: Field): z.ZodType {
  if (field.values) return z.enum([...Object.keys(field.values), ...Object.values(field.values)])
  if (isItemType(field.type)) return itemsOf(itemKeys[field.type])
  if (field.type === 'texts' || field.type === 'references') return texts
  if (field.type === 'integer') return z.union([z.int(), z.string()])
  if (field.type === 'map') return z.union([text, z.strictObject(optional(Object.keys(field.keys ?? {})))])
  return field.type === 'any' ? z.unknown() : text
}

/** A list of lines, or of maps whose keys are closed (format.md H4, H6). */
function itemsOf(keys: Readonly<Record<string, string>>): z.ZodType {
  const item = z.union([text, z.strictObject(optional(Object.keys(keys)))])
  return z.union([text, z.array(item)])
}

function optional(keys: readonly string[]): Record<string, z.ZodType> {
  return Object.fromEntries(keys.map((key) => [key, texts.optional()]))
}

function kindSchema(kind: Kind): z.ZodType {
  const shape = fields[kind].map((field) => {
    const value = field.key === 'kind' ? z.literal(kind) : valueOf(field).nullable()
    const described = value.describe(`fr: ${field.fr}`)
    return [field.key, field.required ? described : described.optional()] as const
  })
  return z.looseObject(Object.fromEntries(shape))
}

function configSchema(): z.ZodType {
  const checks = z.record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
  const series = z.strictObject({
    ...optional(Object.keys(seriesKeys)),
    approval: z.boolean().optional(),
  })
  const territory = z.strictObject(optional(Object.keys(territoryKeys)))
  return z.looseObject({
    ...optional(Object.keys(configKeys)),
    language: z.enum(['fr', 'en']).optional(),
    agenda_notice: z.int().min(0).max(365).optional(),
    series: z.record(z.string(), series).nullable().optional(),
    territories: z.record(z.string(), territory).nullable().optional(),
    checks: checks.nullable().optional(),
  })
}

/** The schemas by file name: one a kind, and `workspace` for `spro.yaml`. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const toJson = (schema: z.ZodType) =>
    z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as JsonSchema
  return Object.fromEntries([
    ...kinds.map((kind) => [kind, toJson(kindSchema(kind))] as const),
    ['workspace', toJson(configSchema())],
  ])
}
