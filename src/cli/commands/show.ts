/** `spro show`: one record, or one mark with its story. */
import { writeDay } from '../../dates/write.ts'
import { visible } from '../../messages/visible.ts'
import { actionRegister } from '../../queries/actions.ts'
import { decisionRegister } from '../../queries/decisions.ts'
import { eventRegister } from '../../queries/events.ts'
import type { Mention } from '../../queries/types.ts'
import type { WorkspaceRecord } from '../../records/types.ts'
import { endWith, jsonEnvelope } from '../answer.ts'
import { sayIn, type Context } from '../context.ts'
import { actionJson, decisionJson, eventJson, recordJson } from '../json.ts'
import { resolveReference, type Target } from '../../queries/find.ts'
import type { Command } from '../spec.ts'
import { readRecords, reportBroken } from '../workspace.ts'

export const show: Command = {
  name: 'show',
  summary: 'show-summary',
  arguments: [{ name: 'ref', help: 'argument-ref', required: true }],
  examples: ['spro show 2019-06-24-departementale', 'spro show 2019-06-24-departementale#E2'],
  async run(context, words) {
    const { records, broken } = await readRecords(context)
    const target = resolveReference(records, words.join(' '))
    const mentions = mentionsOf(target, records, context)
    const problems = await reportBroken(broken, context)
    if (context.json) {
      const record = target.mark ? markJson(target, records, context) : recordJson(target.record)
      context.print(jsonEnvelope('show', { record }, problems, context))
      return endWith(context, problems)
    }
    context.print(target.mark ? markText(target) : recordText(target.record))
    if (mentions.length > 0) context.print(drawMentions(context, mentions, records))
    return endWith(context, problems)
  },
}

/** The record as its file holds it: nobody shows it better than the person who typed it. */
function recordText({ path, document }: WorkspaceRecord): string {
  const text = document.text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
  const safe = text.split('\n').map(visible).join('\n')
  return `# ${visible(path)}\n${safe.endsWith('\n') ? safe : `${safe}\n`}`
}

function markText({ record, mark }: Target): string {
  const lines = mark ? record.document.text.slice(mark.span.start, mark.span.end).split(/\r?\n/) : []
  return `# ${visible(record.path)}:${mark?.line ?? 1}\n${lines.map(visible).join('\n')}\n`
}

function registersOf(records: readonly WorkspaceRecord[], context: Context) {
  const registers = [
    eventRegister(context.today),
    actionRegister(context.today),
    decisionRegister(context.today),
  ] as const
  for (const record of records) for (const register of registers) register.add(record)
  return registers
}

function refOf({ record, mark }: Target): string {
  return mark?.id ? `${record.id}#${mark.id}` : record.id
}

function mentionsOf(
  target: Target,
  records: readonly WorkspaceRecord[],
  context: Context,
): readonly Mention[] {
  const ref = refOf(target)
  const [events, actions, decisions] = registersOf(records, context)
  const items = [...events.items(), ...actions.items(), ...decisions.items()]
  return items.find((item) => item.ref === ref)?.mentions ?? []
}

function markJson(target: Target, records: readonly WorkspaceRecord[], context: Context) {
  const ref = refOf(target)
  const [events, actions, decisions] = registersOf(records, context)
  const event = events.items().find((item) => item.ref === ref)
  const action = actions.items().find((item) => item.ref === ref)
  const decision = decisions.items().find((item) => item.ref === ref)
  if (event) return eventJson(event)
  if (action) return actionJson(action)
  if (decision) return decisionJson(decision)
  const { mark, record } = target
  return mark && { ref, kind: mark.kind, text: mark.text, file: record.path, line: mark.line }
}

/** Each later word: in which record and of which day, and what it says, with what it changes ("reporté au 12 mars"). */
function drawMentions(
  context: Context,
  mentions: readonly Mention[],
  records: readonly WorkspaceRecord[],
): string {
  const lines = mentions.map(({ ref, day, text, file, line }) => {
    const record = records.find(({ path }) => path === file)
    const changes = record?.body.marks.find((mark) => mark.line === line)?.attributes.join(', ') ?? ''
    const when =
      day === null ? ref : `${writeDay(day, { language: context.language, weekday: false })}, ${ref}`
    const said = [changes === '' ? '' : `(${changes})`, text].filter((part) => part !== '').join(' ')
    return visible(`  ${file}:${line} (${when}) : ${said}`)
  })
  return `\n${context.painter.bold(sayIn(context, 'show-mentions', {}))}\n${lines.join('\n')}\n`
}
