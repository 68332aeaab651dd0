/** How a page names what records refer to by ids: people do not read ids. */
import type { Day } from '../dates/types.ts'
import type { PersonItem } from '../records/types.ts'

/** What a reference names: the title of a record or the text of a mark, and the day of its meeting when it is a mark. */
export interface Citation {
  readonly title: string
  readonly day: Day | null
}

/** Look-ups over the whole workspace, given as functions so that a page sees no other record. */
export interface Names {
  /** What a reference (`record-id` or `record-id#A1`) names; null when it leads nowhere. */
  readonly cite: (reference: string) => Citation | null
  /** The name of a territory by its id; null when it has none. */
  readonly territory: (id: string) => string | null
  /** A line of a list of people as the directory understands it (format.md H6); as it was read where absent. */
  readonly person?: (item: PersonItem) => PersonItem
}
