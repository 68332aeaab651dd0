import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fixEdits } from '../../src/checks/fix.ts'
import { rules } from '../../src/checks/rules/list.ts'
import type { PlacedFinding, Rule } from '../../src/checks/types.ts'
import { applyEdits } from '../../src/document/edits.ts'
import { readDocument } from '../../src/document/read.ts'
import { ruleIds } from '../../src/messages/catalog/findings.ts'
import { say, sayMessage } from '../../src/messages/say.ts'
import { readRulePage, type Example } from './page.ts'
import { checkFiles } from './run.ts'

function namesIn(folder: string, ending: string): readonly string[] {
  const names = readdirSync(new URL(folder, import.meta.url))
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
}

describe('every rule has its file, its list entry, its words and its page', () => {
  it('is listed once, in the order of the catalog', () => {
    expect(rules.map(({ id }) => id)).toEqual([...ruleIds])
  })

  it('has a file of its name, and no file is forgotten', () => {
    const files = namesIn('../../src/checks/rules/', '.ts').filter((name) => name !== 'list')
    expect(files).toEqual([...ruleIds].toSorted())
  })

  it('has a page of its name, and no page is left over', () => {
    const pages = namesIn('../../docs/rules/', '.md').filter((name) => name !== 'README')
    expect(pages).toEqual([...ruleIds].toSorted())
  })
})

describe('docs/rules/README.md', () => {
  it('lists every rule with its title, its severity and whether it repairs', () => {
    const text = readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8')
    const rows = text.split('\n').filter((row) => row.startsWith('| ['))
    const expected = rules.map((rule) => {
      const fixes = readRulePage(rule.id).fixed.length > 0 ? ' oui' : ''
      const title = say('fr', `rule/${rule.id}`, {})
      return `| [${rule.id}](${rule.id}.md) | ${title} | ${severityOf(rule)} |${fixes} |`
    })
    expect(rows).toEqual(expected)
  })
})

const headings = ['Ce que la règle trouve', 'Pourquoi c’est important', 'Fautif', 'Correct']
const lastHeadings = ['Régler la règle', 'In English']
const severityWords = { error: 'erreur', warning: 'avertissement', info: 'information' } as const

describe.each(rules.map((rule) => [rule.id, rule] as const))('docs/rules/%s.md', (id, rule) => {
  const page = readRulePage(id)

  it('has the fixed headings, a lead with title and severity, and English words', () => {
    const corrected = page.fixed.length > 0 ? ['Corrigé'] : []
    expect(page.title).toBe(id)
    expect(page.headings).toEqual([...headings, ...corrected, ...lastHeadings])
    expect(page.lead).toContain(`${say('fr', `rule/${id}`, {})}. Gravité : ${severityOf(rule)}`)
    expect(page.lead).toContain(`validate --fix\` : ${page.fixed.length > 0 ? '' : 'non.'}`)
    const word = rule.severity === 'info' ? 'information' : rule.severity
    expect(page.english).toContain(`${say('en', `rule/${id}`, {})}. Severity: ${word}`)
    expect(page.english).toMatch(/^.*Repaired by `spro validate --fix`: .*\n\n[^]{80,}`off` to check/s)
  })

  it('finds in the bad example exactly what is marked', async () => {
    const found = await checkFiles(page.bad)
    expect(page.bad.length).toBeGreaterThan(0)
    expect(found.map(placeOf)).toEqual(expectedIn(id, page.bad))
  })

  it('says each finding in both languages, with what to type', async () => {
    for (const { message } of await checkFiles(page.bad)) {
      const [french, english] = [sayMessage('fr', message), sayMessage('en', message)]
      expect(french).not.toBe(english)
      for (const words of [french, english]) {
        expect(words).toMatch(/^(?:[«"\p{Lu}]|spro )/u)
        expect(words).not.toMatch(/undefined|null|\[object/)
        expect(words.length).toBeGreaterThan(40)
      }
    }
  })

  it('finds nothing in the good example', async () => {
    expect(page.good.length).toBeGreaterThan(0)
    expect((await checkFiles(page.good)).map(placeOf)).toEqual([])
  })

  it('repairs the bad example into the corrected one, where nothing remains', async () => {
    const found = await checkFiles(page.bad)
    const repaired = await Promise.all(
      page.bad.map(async (file) => ({ ...file, text: await repair(file, found) })),
    )
    for (const file of page.bad) {
      const wanted = page.fixed.find(({ path }) => path === file.path)
      expect(repaired.find(({ path }) => path === file.path)?.text).toBe(wanted?.text ?? file.text)
    }
    const left = await checkFiles(repaired)
    for (const { path, text } of page.fixed) {
      expect(left.filter(({ file }) => file === path).map(placeOf)).toEqual([])
      expect(await repair({ path, text }, left)).toBe(text)
    }
  })
})

function severityOf({ severity }: Rule): string {
  return severityWords[severity]
}

function placeOf({ rule, file, line }: PlacedFinding): string {
  return `${rule} ${file}:${line}`
}

function expectedIn(id: string, files: readonly Example[]): readonly string[] {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, lines }) => lines.map((line) => `${id} ${path}:${line}`))
}

async function repair(
  file: Pick<Example, 'path' | 'text'>,
  found: readonly PlacedFinding[],
): Promise<string> {
  const document = await readDocument(file.path, file.text)
  const { edits } = await fixEdits(
    document,
    found.filter((finding) => finding.file === file.path),
  )
  return applyEdits(file.text, edits)
}
