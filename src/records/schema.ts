/**
 * The headers of records and `spro.yaml` as JSON Schema, for editors and other programs. Built from the same
 * tables as everything else, by zod; nothing of it is loaded when spro runs.
 */
import { z } from 'zod'
import { fold } from '../document/fold.ts'
import { describeConfigKey, describeField } from './field-descriptions.ts'
import { fields, itemKeys, isItemType, kindNames, type Field } from './fields.ts'
import { kinds, type Kind } from './types.ts'
import { configKeys, seriesKeys, territoryKeys } from './workspace-file.ts'

type JsonSchema = Readonly<Record<string, unknown>>

/** Text fields take numbers and booleans as typed text: `time: 14` and `phone: 0612` are what they look like (H5). */
const text = z.union([z.string(), z.number(), z.boolean()])
const texts = z.union([text, z.array(text)])

function valueOf(field: Field): z.ZodType {
  if (field.values) return closed([...Object.keys(field.values), ...Object.values(field.values)])
  if (isItemType(field.type)) return itemsOf(itemKeys[field.type])
  if (field.type === 'texts' || field.type === 'references') return texts
  if (field.type === 'integer') return z.union([z.int(), z.string()])
  if (field.type === 'map') return z.union([text, z.strictObject(optional(field.keys ?? {}))])
  return field.type === 'any' ? z.unknown() : text
}

/** Closed values: proposed as they are written best, taken as spro reads them. */
function closed(names: readonly string[]): z.ZodType {
  const pattern = [...new Set(names.map(spellingsOf))].join('|')
  return z.union([z.enum(names), z.string().regex(new RegExp(`^(?:${pattern})$`))])
}

/** The spellings of a name that mean it (format.md H3): accents, case, gender and number aside, as `canonicalName` reads it. */
function spellingsOf(name: string): string {
  const words = fold(name)
    .split(/[\s_-]+/)
    .map((word) => `${word.replace(/e{0,2}s?$/, '').replace(/./g, letterOf)}${letterOf('e')}{0,2}[sS]?`)
  return words.join('[\\s_-]+')
}

/** The accents of French over each of its letters. */
const accents: Readonly<Record<string, string>> = {
  a: 'àâä',
  c: 'ç',
  e: 'éèêë',
  i: 'îï',
  o: 'ôö',
  u: 'ùûü',
  y: 'ÿ',
}

function letterOf(letter: string): string {
  const accented = accents[letter] ?? ''
  return `[${letter}${letter.toUpperCase()}${accented}${accented.toUpperCase()}]`
}

/** A list of lines, or of maps whose keys are closed (format.md H4, H6). */
function itemsOf(keys: Readonly<Record<string, string>>): z.ZodType {
  const item = z.union([text, z.strictObject(optional(keys))])
  return z.union([text, z.array(item)])
}

/** Keys under both their names. */
function optional(keys: Readonly<Record<string, string>>, value: z.ZodType = texts) {
  return Object.fromEntries(
    Object.entries(keys).flatMap((names) => names.map((key) => [key, value.optional()])),
  )
}

/** A series or a territory: its title alone, or its keys, of which one left empty means its default. */
function entryOf(keys: Readonly<Record<string, string>>, more: Record<string, z.ZodType> = {}): z.ZodType {
  return z.union([text, z.strictObject({ ...optional(keys, texts.nullable()), ...more })])
}

/** The keys of a kind under both their names (format.md H3), the French ones as their own properties. */
function kindSchema(kind: Kind): z.ZodType {
  const shape = fields[kind].flatMap((field) => {
    const value = field.key === 'kind' ? closed([kind, kindNames[kind]]) : valueOf(field).nullable()
    const described = value.describe(describeField(kind, field)).optional()
    return eitherOf(field.key, field.fr).map((name) => [name, described] as const)
  })
  return z.looseObject(Object.fromEntries(shape))
}

/** What must be there, by either of its names. */
function requirements(kind: Kind): JsonSchema {
  const required = fields[kind].filter((field) => field.required)
  return {
    allOf: required.map(({ key, fr }) => ({
      anyOf: eitherOf(key, fr).map((name) => ({ required: [name] })),
    })),
  }
}

/** A key's two names, or the one that both languages share. */
function eitherOf(key: string, fr: string): readonly string[] {
  return key === fr ? [key] : [key, fr]
}

function configSchema(): z.ZodType {
  const level = z.enum(['off', 'info', 'warning', 'error']).or(z.literal(false))
  const checks = z.record(z.string(), level)
  const approval = z.boolean().nullable().optional()
  const series = entryOf(seriesKeys, { approval, approbation: approval })
  const territory = entryOf(territoryKeys)
  const values: Readonly<Record<string, z.ZodType>> = {
    language: z.enum(['fr', 'en']).nullable(),
    agenda_notice: z.int().min(0).max(365).nullable(),
    series: z.record(z.string(), series).nullable(),
    territories: z.record(z.string(), territory).nullable(),
    checks: checks.nullable(),
  }
  const shape = Object.entries(configKeys).flatMap(([key, fr]) => {
    const described = (values[key] ?? texts.nullable()).describe(describeConfigKey(key, fr)).optional()
    return eitherOf(key, fr).map((name) => [name, described] as const)
  })
  return z.looseObject(Object.fromEntries(shape))
}

/**
 * The schemas by file name: one a kind, `record` for any of them, and `workspace` for `spro.yaml`. Each stands
 * alone: nothing has to be fetched.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const ofKinds = kinds.map((kind) => [kind, { ...toJson(kindSchema(kind)), ...requirements(kind) }] as const)
  const anyKind = {
    oneOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: Object.fromEntries(ofKinds),
  }
  const all = [...ofKinds, ['record', anyKind], ['workspace', toJson(configSchema())]] as const
  return Object.fromEntries(all.map(([name, schema]) => [name, { $schema: dialect, ...schema }]))
}

const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** A schema without the name of its dialect, so that it can stand within another. */
function toJson(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'))
}
