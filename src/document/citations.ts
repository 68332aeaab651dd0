/** Full references to marks anywhere in a text (format.md R1): "2019-06-24-departementale#A1". */

const citation = /([a-z0-9]+(?:-[a-z0-9]+)*)#([A-Z][1-9]\d{0,3})(?![A-Za-z0-9])/g

/** The numbers that texts cite, by record id. */
export type Citations = Map<string, string[]>

/** Adds what a text cites. A number that is cited is never given again (format.md M9). */
export function collectCitations(text: string, citations: Citations): void {
  if (!text.includes('#')) return
  for (const [, id = '', mark = ''] of text.matchAll(citation)) {
    const marks = citations.get(id)
    if (marks) marks.push(mark)
    else citations.set(id, [mark])
  }
}
