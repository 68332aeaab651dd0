/** The formats of documents, one exporter a file; each is loaded when it is asked for. */
import type { Page } from '../pages/page.ts'

/** Writes a page in a format. The same page gives the same text, everywhere and always. */
export type Exporter = (page: Page) => string

/** The values of `--format`, which are also the extensions of the files. */
export const documentFormats = ['md', 'txt', 'html'] as const

/** A format that a document can be sent in. */
export type DocumentFormat = (typeof documentFormats)[number]

const exporters: Readonly<Record<DocumentFormat, () => Promise<Exporter>>> = {
  md: async () => (await import('./markdown.ts')).exportMarkdown,
  txt: async () => (await import('./text.ts')).exportText,
  html: async () => (await import('./html.ts')).exportHtml,
}

/** Loads the exporter of a format. */
export function loadExporter(format: DocumentFormat): Promise<Exporter> {
  return exporters[format]()
}
