/** `spro export`: a record as the document that people send. */
import { documentFormats, loadExporter } from '../../exporters/list.ts'
import type { Names } from '../../pages/names.ts'
import { recordPage } from '../../pages/record.ts'
import { directoryOf, splitPersonLine } from '../../queries/directory.ts'
import { resolveReference } from '../../queries/find.ts'
import type { WorkspaceRecord } from '../../records/types.ts'
import { endWith } from '../answer.ts'
import { documentFormatOption } from '../interpret.ts'
import type { Command } from '../spec.ts'
import { readRecords, reportBroken, requireWorkspace, templateLoader } from '../workspace.ts'

export const exportRecord: Command = {
  name: 'export',
  summary: 'export-summary',
  arguments: [{ name: 'ref', help: 'argument-ref', required: true }],
  options: [{ flags: '--format <md|html|txt>', help: 'filter-format' }],
  examples: [
    'spro export 2019-06-24-departementale',
    'spro export 2019-06-24-departementale --format html -o releve.html',
  ],
  englishExamples: [
    'spro export 2019-06-24-departementale',
    'spro export 2019-06-24-departementale --format html -o minutes.html',
  ],
  async run(context, words, options) {
    const format = documentFormatOption(options, documentFormats)
    const known = await readRecords(context)
    const { records, broken } = known
    const { record } = resolveReference(known, words.join(' '))
    const { config } = requireWorkspace(context)
    const directory = directoryOf(records)
    const names: Names = {
      cite: (reference) => cite(records, reference),
      territory: (id) => config.territories.find((territory) => territory.id === id)?.name ?? null,
      person: (item) => splitPersonLine(item, directory),
    }
    const page = await recordPage(record, {
      language: context.language,
      load: templateLoader(context),
      names,
    })
    const exportPage = await loadExporter(format)
    context.print(exportPage(page))
    return endWith(context, await reportBroken(broken, context))
  },
}

/** What a full reference names, in words. */
function cite(records: readonly WorkspaceRecord[], reference: string) {
  const [id, markId] = reference.split('#')
  const record = records.find((each) => each.id === id)
  if (!record) return null
  if (markId === undefined) return { title: record.title, day: null }
  const mark = record.body.marks.find((each) => each.id === markId)
  const day = record.kind === 'meeting' ? (record.date?.earliest ?? null) : null
  return mark ? { title: mark.text, day } : null
}
