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
    const known = await readRecords(context)
    const { records, broken } = known
    const target = resolveReference(known, words.join(' '))
    const item = itemOf(target, records, context)
    const mentions = item?.mentions ?? []
    const problems = await reportBroken(broken, context)
    if (context.json) {
      const record = target.mark ? (item?.json ?? loneMarkJson(target)) : recordJson(target.record)
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

/** The item of a register that a mark or a record is, as JSON gives it, with what was said of it since. */
interface Item {
  readonly json: unknown
  readonly mentions: readonly Mention[]
}

/** The item that a target is in one of the registers; null when it is in none. */
function itemOf(
  { record, mark }: Target,
  records: readonly WorkspaceRecord[],
  { today }: Context,
): Item | null {
  const ref = mark?.id ? `${record.id}#${mark.id}` : record.id
  const registers = [eventRegister(today), actionRegister(today), decisionRegister(today)] as const
  for (const each of records) for (const register of registers) register.add(each)
  const [events, actions, decisions] = registers
  const event = events.items().find((item) => item.ref === ref)
  if (event) return { json: eventJson(event), mentions: event.mentions }
  const action = actions.items().find((item) => item.ref === ref)
  if (action) return { json: actionJson(action), mentions: action.mentions }
  const decision = decisions.items().find((item) => item.ref === ref)
  return decision ? { json: decisionJson(decision), mentions: decision.mentions } : null
}

/** A mark that no register holds: an information, an idea. */
function loneMarkJson({ record, mark }: Target): unknown {
  if (!mark) return null
  const ref = mark.id ? `${record.id}#${mark.id}` : record.id
  return { ref, kind: mark.kind, text: mark.text, file: record.path, line: mark.line }
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
    const args = { place: `${file}:${line}`, when, said }
    return visible(`  ${sayIn(context, 'show-mention', args)}`)
  })
  return `\n${context.painter.bold(sayIn(context, 'show-mentions', {}))}\n${lines.join('\n')}\n`
}
