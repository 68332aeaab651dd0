/**
 * The YAML of a header as the tree of the `yaml` package, with places. This file and its importers load that
 * package: they are imported dynamically, by whoever needs them. Size and depth are checked before the tree
 * is composed, as composing is recursive and nested `[` would kill the process (DESIGN §8).
 */
import {
  Composer,
  isMap,
  Parser,
  type CST,
  type Document as YamlDocument,
  type DocumentOptions,
  type ParsedNode,
  type ParseOptions,
  type ScalarTag,
  type SchemaOptions,
} from 'yaml'
import { readScalar, typedScalar } from './scalars.ts'

/** The longest header, in UTF-16 units, and the deepest. */
export const maximumLength = 256 * 1024

/** In nested collections: far beyond any header written by hand, far below what recursion bears. */
export const maximumDepth = 64

/** The first fault of a YAML text; offsets in that text. `code` is one of `yaml` or of spro (lower case). */
export interface YamlError {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly detail: string
}

/** A header composed by the `yaml` package, every node with its range. */
export type YamlTree = YamlDocument.Parsed

const headerScalar: ScalarTag = {
  tag: 'tag:spro,2019:scalar',
  default: true,
  test: typedScalar,
  resolve: readScalar,
}

const composerOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: [headerScalar],
  version: '1.2',
  keepSourceTokens: true,
  stringKeys: true,
  // Checked by spro on the trimmed keys: the package compares each key with each other.
  uniqueKeys: false,
  logLevel: 'error',
}

/** Composes a YAML text whose root is a map or nothing; else its first fault. */
export function parseTree(source: string): YamlTree | YamlError {
  if (source.length > maximumLength) return error('too-long', 0, 0)
  const tokens = [...new Parser().parse(source)]
  const early = findDeep(tokens) ?? findDirective(tokens)
  if (early !== null) return early
  const [tree, second] = new Composer(composerOptions).compose(tokens, true, source.length)
  if (tree === undefined) return error('empty', 0, 0)
  const [first] = tree.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (first !== undefined) return error(first.code, first.pos[0], first.pos[1], first.message)
  if (second !== undefined) return error('several-documents', second.range[0], second.range[0] + 3)
  if (tree.contents !== null && !isMap(tree.contents) && !isNothing(tree.contents)) {
    return error('not-a-map', tree.contents.range[0], tree.contents.range[1])
  }
  return tree
}

/** Whether a parse failed. */
export function isYamlError(result: YamlTree | YamlError): result is YamlError {
  return 'detail' in result
}

function error(code: string, start: number, end: number, detail = ''): YamlError {
  return { code, start, end, detail }
}

/** A document of comments alone. */
function isNothing(node: ParsedNode): boolean {
  return (
    'source' in node && node.source === '' && node.range[0] === node.range[1] && node.anchor === undefined
  )
}

function findDirective(tokens: readonly CST.Token[]): YamlError | null {
  const directive = tokens.find((token) => token.type === 'directive')
  return directive === undefined
    ? null
    : error('directive', directive.offset, directive.offset + 1, 'a % directive')
}

/** The first collection that is nested too deep, found without recursion. */
function findDeep(tokens: readonly CST.Token[]): YamlError | null {
  const stack = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next
    if (token.type === 'document') {
      if (token.value !== undefined) stack.push({ token: token.value, depth })
    } else if ('items' in token) {
      if (depth >= maximumDepth) return error('too-deep', token.offset, token.offset + 1)
      for (const item of token.items) {
        if (item.key) stack.push({ token: item.key, depth: depth + 1 })
        if (item.value) stack.push({ token: item.value, depth: depth + 1 })
      }
    }
  }
  return null
}
