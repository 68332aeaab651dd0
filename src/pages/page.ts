/** A document on its way to people: one Markdown text, whatever format it is written in afterwards. */
import type { Language } from '../dates/types.ts'

/** A document. `title` is plain text, for a window or a subject line; `markdown` holds its own title. */
export interface Page {
  readonly language: Language
  readonly title: string
  readonly markdown: string
  /** The part of `markdown` that was written by hand, as it stands there; absent when there is none. */
  readonly body?: string
}

/**
 * Gives the text of a template by its name ("fr/agenda.md"): the workspace's own version when it has one, the
 * shipped one else; null when there is none.
 */
export type LoadTemplate = (name: string) => string | null

/** What every page needs. */
export interface PageOptions {
  readonly language: Language
  readonly load: LoadTemplate
}

/** What templates are filled with. A template tests a value with `{% if %}`: what is absent is null, never empty. */
export type TemplateValue = string | number | boolean | null | readonly TemplateValue[] | TemplateValues

/** The values of one template by the names that it uses, or a group of them. */
export interface TemplateValues {
  readonly [name: string]: TemplateValue
}
