import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/messages/problem.ts'
import { renderTemplate } from '../../src/pages/liquid.ts'
import type { TemplateValues } from '../../src/pages/page.ts'
import { fillPlainTemplate } from '../../src/pages/plain-template.ts'
import { fillTemplate } from '../../src/pages/template.ts'
import { load, loadWith } from './samples.ts'

const templates = new URL('../../templates/', import.meta.url)

function templateNames(language: string): string[] {
  return readdirSync(new URL(`${language}/`, templates)).sort()
}

const values: TemplateValues = {
  title: 'Réunion',
  none: null,
  no: false,
  yes: true,
  count: 3,
  vacant: '',
  person: { name: 'Odile', role: null },
  list: [
    { text: 'un', tags: ['a', 'b'] },
    { text: 'deux', tags: null },
  ],
  words: ['x', 'y', 'z'],
  nothing: [],
}

describe('shipped templates', () => {
  it('exist in both languages', () => {
    expect(templateNames('en')).toEqual(templateNames('fr'))
  })

  it.each(['fr', 'en'].flatMap((language) => templateNames(language).map((name) => `${language}/${name}`)))(
    '%s is plain: liquidjs is not loaded for it, and would say the same',
    (name) => {
      const source = readFileSync(new URL(name, templates), 'utf8')
      for (const given of [{}, values]) {
        const plain = fillPlainTemplate(source, given)
        expect(plain).not.toBeNull()
        expect(plain).toBe(renderTemplate(source, given))
      }
    },
  )
})

describe('the plain part of Liquid', () => {
  const same: readonly string[] = [
    'mot {{ title }} {{title}} {{- title -}} fin',
    '{{ none }}|{{ absent }}|{{ no }}|{{ yes }}|{{ count }}|{{ vacant }}|',
    '{{ person.name }}{{ person.absent.more }}{{ title.name }}{{ toString }}{{ person.constructor }}',
    '{% if title %}a{% endif %}{% if none %}b{% elsif no %}c{% elsif vacant %}d{% else %}e{% endif %}',
    '{% unless none %}a{% else %}b{% endunless %}{% unless title %}c{% endunless %}',
    '{% for item in list %}{{ forloop.index }}{{ item.text }}{% for tag in item.tags %}<{{ tag }}>{% endfor %}{% unless forloop.last %}, {% endunless %}{% endfor %}',
    '{% for word in words %}{% if forloop.first %}[{% endif %}{{ word }}{{ forloop.index0 }}/{{ forloop.length }}{% if forloop.last %}]{% endif %}{% endfor %}',
    '{% for word in nothing %}x{% endfor %}{% for word in none %}x{% endfor %}|',
    'a\n{%- if title %}\n\n  b \n{%- endif -%}\n\n c',
    'a {% comment %} caché {% endcomment %} b {%- comment -%} x {%- endcomment -%} c',
    '{{ title }} { { % } } }}',
  ]

  it.each(same)('fills like liquidjs: %s', (source) => {
    expect(fillPlainTemplate(source, values)).toBe(renderTemplate(source, values))
  })

  const declined: readonly string[] = [
    '{{ title | upcase }}',
    '{% assign a = 1 %}{{ a }}',
    '{% if count > 2 %}a{% endif %}',
    '{% if title and none %}a{% endif %}',
    '{{ list.size }}{{ words.first }}',
    '{% for word in words limit:2 %}{{ word }}{% endfor %}',
    '{% for word in words %}{{ word }}{% else %}rien{% endfor %}',
    '{% raw %}{{ title }}{% endraw %}',
    '{% case count %}{% when 3 %}trois{% endcase %}',
    '{{ "}}" }}',
    '{{ words }}',
    '\u00a0{{- title }}',
  ]

  it.each(declined)('declines %s, and liquidjs fills it', async (source) => {
    expect(fillPlainTemplate(source, values)).toBeNull()
    const filled = await fillTemplate('own', values, {
      language: 'fr',
      load: loadWith({ 'fr/own.md': source }),
    })
    expect(filled).toBe(renderTemplate(source, values))
  })

  it('fills like liquidjs or declines, whatever the pieces', () => {
    let filled = 0
    const piece = fc.constantFrom(
      '{{ title }}',
      '{{- count }}',
      '{{ word -}}',
      '{{ person.name }}',
      '{{ none }}',
      '{% if title %}',
      '{%- if none -%}',
      '{% elsif yes %}',
      '{% else %}',
      '{%- else -%}',
      '{% endif %}',
      '{%- endif %}',
      '{% unless no %}',
      '{% endunless %}',
      '{% for word in words %}',
      '{%- for word in list %}',
      '{% endfor -%}',
      '{{ forloop.index }}',
      '{% comment %}',
      '{% endcomment %}',
      ' ',
      '\n',
      'mot',
      '- ',
      '{',
      '}',
      '%}',
      '{%',
      '}}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const source = pieces.join('')
        const plain = fillPlainTemplate(source, values)
        if (plain !== null) filled += 1
        return plain === null || plain === renderTemplate(source, values)
      }),
      { numRuns: 2000 },
    )
    expect(filled).toBeGreaterThan(100)
  })
})

function fill(source: string): Promise<string> {
  return fillTemplate('own', values, { language: 'fr', load: loadWith({ 'fr/own.md': source }) })
}

describe('a template of the workspace', () => {
  it('says which file and line is broken', async () => {
    const broken = fill('# {{ title }}\n\n{% sinon %}\n')
    await expect(broken).rejects.toBeInstanceOf(Problem)
    await expect(broken).rejects.toMatchObject({
      exitCode: 3,
      problem: { code: 'template-broken', args: { template: 'fr/own.md', line: 3 } },
    })
  })

  it('cannot include a file', async () => {
    for (const tag of [
      "{% include '../../spro.yaml' %}",
      "{% render '/etc/hostname' %}",
      "{% layout 'x' %}",
    ]) {
      await expect(fill(tag)).rejects.toBeInstanceOf(Problem)
    }
  })

  it('cannot read prototypes, the clock or chance', async () => {
    expect(await fill('{{ title.constructor.name }}{{ person.__proto__ | size }}')).toBe('0')
    await expect(fill("{{ 'now' | date: '%Y' }}")).rejects.toBeInstanceOf(Problem)
    await expect(fill('{{ words | sample }}')).rejects.toBeInstanceOf(Problem)
  })

  it('cannot run for ever', async () => {
    const loop = '{% for a in (1..100000000) %}x{% endfor %}'
    await expect(fill(loop)).rejects.toBeInstanceOf(Problem)
  })

  it('that is missing is told by its name', async () => {
    await expect(fillTemplate('rien', {}, { language: 'en', load: () => null })).rejects.toMatchObject({
      problem: { code: 'template-missing', args: { template: 'en/rien.md' } },
    })
  })
})

describe('scaffolds', () => {
  it('of a meeting: one heading a point, ready to type under', async () => {
    const points = [
      { number: 1, title: 'Suites' },
      { number: 2, title: 'Actualités' },
    ]
    const filled = await fillTemplate('meeting', { title: 'T', points }, { language: 'fr', load })
    expect(filled).toBe('## 1. Suites\n\n## 2. Actualités\n\n')
    expect((await fillTemplate('meeting', { title: 'T', points: [] }, { language: 'fr', load })).trim()).toBe(
      '',
    )
  })

  it('of a decision: its sections, the decision written', async () => {
    const filled = await fillTemplate('decision', { decision: 'Oui.' }, { language: 'fr', load })
    expect(filled.match(/^## .*/gm)).toEqual(['## Contexte', '## Décision', '## Conséquences', '## Suivi'])
    expect(filled).toContain('## Décision\n\nOui.\n\n## Conséquences\n')
    const english = await fillTemplate('decision', {}, { language: 'en', load })
    expect(english).toContain('## Decision\n\n<!-- What is decided')
  })
})
