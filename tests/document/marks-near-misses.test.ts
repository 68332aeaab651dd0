/** Lines that nearly are marks (format.md M10): found, never taken for marks. */
import { describe, expect, it } from 'vitest'
import { scanBody } from '../../src/document/body.ts'
import { applyEdits } from '../../src/document/edits.ts'
import type { NearMiss } from '../../src/document/types.ts'

function missesOf(body: string): readonly NearMiss[] {
  const scan = scanBody(body, 0)
  expect(scan.marks).toEqual([])
  return scan.nearMisses
}

describe('near misses', () => {
  it.each([
    ['Décision D1 texte', 'no-colon', 'Décision D1', 'Décision D1 :'],
    ['Décision D1', 'no-colon', 'Décision D1', 'Décision D1 :'],
    ['Action A1 (Léa) recenser', 'no-colon', 'Action A1 (Léa)', 'Action A1 (Léa) :'],
    ['**Action A1** recenser', 'no-colon', 'Action A1**', 'Action A1** :'],
    ['Event E1 a forum', 'no-colon', 'Event E1', 'Event E1:'],
    ['Action 2019-06-24-dep#A1 faite', 'no-colon', 'Action 2019-06-24-dep#A1', 'Action 2019-06-24-dep#A1 :'],
    ['Action A1 (X, avant le 3 : texte', 'open-parenthesis', 'Action A1 (', 'Action A1 (…) :'],
    ['Action (X, avant le 3 : texte', 'open-parenthesis', 'Action (', 'Action (…) :'],
    ['Action A1 (X, avant le 3', 'open-parenthesis', 'Action A1 (', 'Action A1 (…) :'],
    ['Action D1 : x', 'wrong-letter', 'Action D1', 'Action A1'],
    ['- [ ] Événement A3 (2020) : x', 'wrong-letter', 'Événement A3', 'Événement E3'],
    ['Action B2 : x', 'wrong-letter', 'Action B2', 'Action A2'],
    ['Action bureau#D1 : x', 'wrong-letter', 'Action bureau#D1', 'Décision bureau#D1'],
    ['Décison D1 : x', 'misspelt-label', 'Décison D1', 'Décision D1'],
    ['Decison : x', 'misspelt-label', 'Decison', 'Décision'],
    ['Acton A1 (Léa) : x', 'misspelt-label', 'Acton A1', 'Action A1'],
    ['Aciton : x', 'misspelt-label', 'Aciton', 'Action'],
    ['Actiion : x', 'misspelt-label', 'Actiion', 'Action'],
    ['Évenemant E1 : x', 'misspelt-label', 'Évenemant E1', 'Événement E1'],
    ['En atente W1 : x', 'misspelt-label', 'En atente W1', 'En attente W1'],
    ['A fare : x', 'misspelt-label', 'A fare', 'À faire'],
    ['Todo : x', 'misspelt-label', 'Todo', 'To do'],
    ['**Décison D1** : x', 'misspelt-label', 'Décison D1', 'Décision D1'],
    ['- [ ] Qestion : x', 'misspelt-label', 'Qestion', 'Question'],
    ['xAction A1 : x', 'misspelt-label', 'xAction A1', 'Action A1'],
    ['Décision 1 : x', 'bare-number', 'Décision 1', 'Décision D1'],
    ['Décision n° 2 : x', 'bare-number', 'Décision n° 2', 'Décision D2'],
    ['Décision N°2 : x', 'bare-number', 'Décision N°2', 'Décision D2'],
    ['Action nº\u00a012 (Léa) : x', 'bare-number', 'Action nº\u00a012', 'Action A12'],
    ['Action no. 3: x', 'bare-number', 'Action no. 3', 'Action A3'],
    ['Question numéro 4 : x', 'bare-number', 'Question numéro 4', 'Question Q4'],
    ['**Action #5** : x', 'bare-number', 'Action #5', 'Action A5'],
  ] as const)('%s', (line, kind, found, expected) => {
    expect(missesOf(line)).toMatchObject([{ kind, found, expected, line: 1 }])
  })

  it.each([
    ['Decision D2- on fait', 'Decision D2-', 'Decision D2 :'],
    ['Décision D2 – on fait', 'Décision D2 –', 'Décision D2 :'],
    ['Décision D2- on fait : oui', 'Décision D2-', 'Décision D2 :'],
    ['Action A3. relancer', 'Action A3.', 'Action A3 :'],
    ['Action A1 (Léa) — relancer', 'Action A1 (Léa) —', 'Action A1 (Léa) :'],
    ['Action A1 = relancer', 'Action A1 =', 'Action A1 :'],
  ] as const)('%s has another sign where the colon should stand', (line, found, expected) => {
    expect(missesOf(line)).toMatchObject([{ kind: 'no-colon', found, expected }])
    expect(scanBody(line.replace(found, expected), 0).marks).toHaveLength(1)
  })

  it.each([
    ['Action 2026-12-01-departementale#D1 : x', 'Décision 2026-12-01-departementale#D1'],
    ['Action 2026-12-01-departementale#e2 : x', 'Événement 2026-12-01-departementale#E2'],
    ['Waiting bureau#A1: x', 'Action bureau#A1'],
    ['Action bureau#P1 : x', 'Action bureau#A1'],
    ['Action D1 : x', 'Action A1'],
  ])('%s is proposed the word that fits the reference', (line, expected) => {
    expect(missesOf(line)).toMatchObject([{ kind: 'wrong-letter', expected }])
  })

  it.each([
    'Actions : x',
    'Actions A1 : x',
    'Décisions D1 : x',
    'Informations : x',
    'Action codage à destination d’élèves : x',
    'Décision importante : x',
    'Rappels : x',
    'Appel : x',
    'Idem : x',
    'Affaire : x',
    'Section : x',
    'Options : x',
    'Décison sans deux-points',
    'Action (financée par la Région',
    'Action codage n° 2 : x',
    'La décision D1 est prise',
    'Les actions à venir : x',
    'Action',
    '# Décison D1 : x',
    '> Décison D1 : x',
    '```\nDécison D1 : x\n```',
    '<!--\nDécison D1 : x\n-->',
    'a <!--\nDécison D1 : x\n-->',
    '| Décison D1 : x |\n| --- |',
  ])('%j holds none', (body) => {
    expect(missesOf(body)).toEqual([])
  })

  it('is mended by putting the words expected in place of the words found', () => {
    for (const line of ['Décison D1 : x', 'Action D1 : x', 'Décision 1 : x', 'Décision D1 x']) {
      const [miss] = missesOf(line)
      if (miss === undefined) throw new Error(line)
      expect(line.slice(miss.span.start, miss.span.end)).toBe(miss.found)
      expect(scanBody(applyEdits(line, [{ ...miss.span, text: miss.expected }]), 0).marks).toHaveLength(1)
    }
  })

  it('tells what the fix of a bare number replaces', () => {
    const [miss] = missesOf('Décision n° 2 : x')
    expect(miss?.idSpan).toEqual({ start: 9, end: 13 })
    expect(missesOf('Décison D1 : x')[0]?.idSpan).toBeNull()
  })
})

describe('marks pasted from Word', () => {
  it.each([
    ['o Action A1 : relancer', 'foreign-bullet', '- Action A1'],
    ['o\tAction A1 : relancer', 'foreign-bullet', '- Action A1'],
    ['• Décision D1 : oui', 'foreign-bullet', '- Décision D1'],
    ['•\tDécision D1 : oui', 'foreign-bullet', '- Décision D1'],
    ['•Décision D1 : oui', 'foreign-bullet', '- Décision D1'],
    ['▪ Événement (24/09/2019, Blois) : forum', 'foreign-bullet', '- Événement'],
    ['◦ Idée : x', 'foreign-bullet', '- Idée'],
    ['‣ En attente : x', 'foreign-bullet', '- En attente'],
    ['· Question : x', 'foreign-bullet', '- Question'],
    ['§ Action : x', 'foreign-bullet', '- Action'],
    ['\uf0b7\tAction : x', 'foreign-bullet', '- Action'],
    ['\uf0a7 Action : x', 'foreign-bullet', '- Action'],
    ['– Action A1 : x', 'foreign-bullet', '- Action A1'],
    ['— Action A1 : x', 'foreign-bullet', '- Action A1'],
    ['-Action A1 : x', 'foreign-bullet', '- Action A1'],
    ['• **Action A1** : x', 'foreign-bullet', '- **Action A1'],
    ['• [ ] Action A1 : x', 'foreign-bullet', '- [ ] Action A1'],
    ['-[ ] Action : x', 'odd-box', '- [ ] Action'],
    ['-[x]Action : x', 'odd-box', '- [x] Action'],
    ['- [ x ] Action : x', 'odd-box', '[x] Action'],
    ['[X ] Action : x', 'odd-box', '[x] Action'],
    ['[ - ] Action : x', 'odd-box', '[-] Action'],
    ['☐ Action A1 : x', 'odd-box', '- [ ] Action A1'],
    ['- ☑ Action A1 : x', 'odd-box', '[x] Action A1'],
    ['Texte\n  • Action A1 : x', 'foreign-bullet', '- Action A1'],
    ['- Point\n  o Action A1 : x', 'foreign-bullet', '- Action A1'],
    ['- • Action A1 : x', 'foreign-bullet', 'Action A1'],
    ['Texte\n\n\t• Action A1 : x', 'foreign-bullet', '- Action A1'],
    ['Texte\n\n     o   Action A1 : x', 'foreign-bullet', '- Action A1'],
  ] as const)('%j is told, and mended into a mark', (body, kind, expected) => {
    const [miss, ...others] = missesOf(body)
    expect(others).toEqual([])
    expect(miss).toMatchObject({ kind, expected })
    if (miss?.mend === undefined) throw new Error('nothing mends it')
    expect(body.slice(miss.span.start, miss.span.end)).toBe(miss.found)
    const after = scanBody(applyEdits(body, [miss.mend]), 0)
    expect(after.nearMisses).toEqual([])
    expect(after.marks).toHaveLength(1)
  })

  it.each(['[ ]Action : x', '[]Action : x', '- [x]Action : x', '- Action : x'])('%s is read', (line) => {
    expect(scanBody(line, 0)).toMatchObject({ marks: [{ kind: 'action' }], nearMisses: [] })
  })

  it('with a box ticked ☒ are told, but nobody knows whether that is done or given up', () => {
    expect(missesOf('☒ Action A1 : x')).toMatchObject([{ kind: 'odd-box', expected: '- [x] Action A1' }])
    expect(missesOf('☒ Action A1 : x')[0]?.mend).toBeUndefined()
  })

  it.each([
    'ou Action : x',
    '• Point : x',
    '• Actions : x',
    '• • Action : x',
    '• Action menée par la Région : x',
    '- – texte',
    '-Point : x',
    '> • Action : x',
    '```\n• Action : x\n```',
    '    const o = Action : x',
  ])('%j holds none', (body) => {
    expect(missesOf(body)).toEqual([])
  })

  it('takes time in line with the length of a row of bullets', () => {
    const start = performance.now()
    expect(missesOf(`${'• '.repeat(200_000)}Action : x`)).toEqual([])
    expect(missesOf('• [ '.repeat(100_000))).toEqual([])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
