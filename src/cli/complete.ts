/**
 * What a shell offers at the cursor (`spro completion`). The scripts of the shells call `spro __complete` with the
 * words typed so far, the one at the cursor last and behind a `=`, so that no shell drops it when it is empty. One
 * line a proposal: the word, a tab, what it is. No line at all leaves the place to the shell, which offers files.
 */
import { fold } from '../document/fold.ts'
import type { Language } from '../dates/types.ts'
import { Problem } from '../messages/problem.ts'
import { say } from '../messages/say.ts'
import { visible } from '../messages/visible.ts'
import { fields, kindNames, type Field } from '../records/fields.ts'
import { kindNamed } from '../records/names.ts'
import { kinds, type Kind } from '../records/types.ts'
import type { Context } from './context.ts'
import { commands } from './program.ts'
import type { Proposal } from './proposals.ts'
import { globalOptions, optionsOf, type Command, type Completes, type OptionSpec } from './spec.ts'

/** The lines for the shell. `typed` are the words after `__complete`. Nothing is ever told: a shell would show it amid a line. */
export async function completionLines(typed: readonly string[], context: Context): Promise<string> {
  const words = typed.filter((word) => word !== '=')
  const current = (typed.at(-1) ?? '=').replace(/^=+/, '')
  const before = typed.at(-1) === '=' ? words : words.slice(0, -1)
  const proposals = await propose(before, current, context)
  return proposals
    .filter(({ value }) => !/\s/.test(value))
    .map(
      ({ value, about }) => visible(value) + (about === '' || about === value ? '' : `\t${visible(about)}`),
    )
    .map((line) => `${line}\n`)
    .join('')
}

async function propose(
  before: readonly string[],
  current: string,
  context: Context,
): Promise<readonly Proposal[]> {
  const joined = /^(--[a-z-]+)=(.*)$/s.exec(current)
  if (joined) {
    const [, option = '', begun = ''] = joined
    const proposals = await propose([...before, option], begun, context)
    return proposals.map(({ value, about }) => ({ value: `${option}=${value}`, about }))
  }
  const place = await placeOf(before)
  if (place.is === 'value') return valuesOf(place, current, context)
  if (place.is === 'command') {
    return current.startsWith('-')
      ? optionNames(globalOptions, current, context.language)
      : commandNames(current, context.language)
  }
  if (current.startsWith('-')) return optionNames(place.options, current, context.language)
  return valuesOf(place, current, context)
}

/** What the word at the cursor is: the command's name, the value of an option, or a word or option of the command. */
type Place =
  | { readonly is: 'command' }
  | ({ readonly is: 'value' } & Wanted)
  | ({ readonly is: 'word'; readonly options: readonly OptionSpec[] } & Wanted)

/** What can stand in a place. `words` are those that the command has by their places already. */
interface Wanted {
  readonly completes: Completes | null
  readonly words: readonly string[]
}

async function placeOf(before: readonly string[]): Promise<Place> {
  let command: Command | null = null
  let options = globalOptions
  let pending: OptionSpec | null = null
  const words: string[] = []
  for (const word of before) {
    if (pending) pending = null
    else if (word.startsWith('-')) pending = word.includes('=') ? null : valued(options, word)
    else if (command) words.push(word)
    else {
      command = (await (Object.hasOwn(commands, word) ? commands[word] : undefined)?.()) ?? null
      if (!command) return { is: 'value', completes: null, words }
      options = optionsOf(command)
    }
  }
  if (pending) return { is: 'value', completes: completesOf(pending), words }
  if (!command) return { is: 'command' }
  const known = command.arguments ?? []
  const last = known.at(-1)
  const argument = known[words.length] ?? (last?.variadic ? last : undefined)
  return {
    is: 'word',
    options,
    completes: argument ? (argument.completes ?? usual[argument.name] ?? null) : null,
    words,
  }
}

/** The option that a word is, when its value comes next. */
function valued(options: readonly OptionSpec[], word: string): OptionSpec | null {
  const option = options.find(({ flags }) => namesOf(flags).includes(word))
  return option?.flags.includes('<') ? option : null
}

function namesOf(flags: string): readonly string[] {
  return flags.replace(/ <.*$/, '').split(', ')
}

/** What a place is by its name, where its command says nothing else: the name of an argument, an option, or its value. */
const usual: Readonly<Record<string, Completes>> = {
  kind: { values: kindNames },
  ref: 'references',
  rule: 'rules',
  '--rule': 'rules',
  '--series': 'series',
  '--territory': 'territories',
}

function completesOf({ flags, completes }: OptionSpec): Completes | null {
  const name = /<([^>]*)>/.exec(flags)?.[1] ?? ''
  const known = completes ?? usual[namesOf(flags).at(-1) ?? ''] ?? usual[name]
  if (known) return known
  if (!name.includes('|')) return null
  return { values: Object.fromEntries(name.split('|').map((value) => [value, ''])) }
}

async function commandNames(current: string, language: Language): Promise<readonly Proposal[]> {
  const names = Object.keys(commands).filter((name) => name.startsWith(current))
  const loaded = await Promise.all(names.map(async (name) => commands[name]?.()))
  return loaded.flatMap((command) =>
    command ? [{ value: command.name, about: say(language, command.summary, {}) }] : [],
  )
}

function optionNames(
  options: readonly OptionSpec[],
  current: string,
  language: Language,
): readonly Proposal[] {
  return [...options, { flags: '--help', help: 'option-help' } as const].flatMap(({ flags, help }) => {
    const name = namesOf(flags).at(-1) ?? ''
    return name.startsWith(current) ? [{ value: name, about: say(language, help, {}) }] : []
  })
}

async function valuesOf(
  { completes, words }: Wanted,
  current: string,
  context: Context,
): Promise<readonly Proposal[]> {
  if (completes === null) return []
  if (typeof completes === 'object') return closedValues(completes.values, current)
  const { workspace } = context
  if (completes === 'statuses') return closedValues(statusesOf(words), current)
  if (completes === 'rules') {
    const { rules } = await import('../checks/rules/list.ts')
    return startingWith(
      rules.map(({ id }) => ({ value: id, about: '' })),
      current,
    )
  }
  if (!workspace || workspace instanceof Problem) return []
  const { config } = workspace
  if (completes === 'series') {
    return startingWith(
      config.series.map(({ id, title }) => ({ value: id, about: title })),
      current,
    )
  }
  if (completes === 'territories') {
    return startingWith(
      config.territories.map(({ id, name }) => ({ value: id, about: name })),
      current,
    )
  }
  const proposals = await import('./proposals.ts')
  if (completes === 'keys') return closedValues(await proposals.keysOf(context, words[0] ?? ''), current)
  const found = await proposals.references(context, {
    begun: current,
    isOpen: completes === 'open-marks',
  })
  return startingWith(found, current)
}

/** The statuses of the kind that the words begin with; of all kinds where they name none. */
function statusesOf([first]: readonly string[]): Readonly<Record<string, string>> {
  const kind = first === undefined ? undefined : kindNamed(first)
  const statuses = fieldsOfKinds(kind).flatMap(({ key, values }) =>
    key === 'status' && values ? [values] : [],
  )
  return Object.assign({}, ...statuses)
}

function fieldsOfKinds(kind: Kind | undefined): readonly Field[] {
  return (kind === undefined ? kinds : [kind]).flatMap((each) => fields[each])
}

/** English values, and French ones where that is what was begun. */
function closedValues(values: Readonly<Record<string, string>>, current: string): readonly Proposal[] {
  const pairs = Object.entries(values)
  const english = startingWith(
    pairs.map(([value, about]) => ({ value, about })),
    current,
  )
  if (english.length > 0) return english
  // Hyphens stand for the spaces of a name that is typed ("ordre-du-jour"): a shell would take them for two words.
  return startingWith(
    pairs.map(([about, value]) => ({ value: value.replace(/\s+/g, '-'), about })),
    current,
  )
}

function startingWith(proposals: readonly Proposal[], current: string): readonly Proposal[] {
  const wanted = fold(current)
  return proposals.filter(({ value }) => value !== '' && fold(value).startsWith(wanted))
}
