/** Marks as people type them (format.md M2 to M7): what a line says, in both languages. */
import { describe, expect, it } from 'vitest'
import { scanBody } from '../../src/document/body.ts'
import type { Mark, MarkKind } from '../../src/document/types.ts'

function marksOf(body: string): readonly Mark[] {
  return scanBody(body, 0).marks
}

/** The one mark of a body. */
function markOf(body: string): Mark {
  const [mark, ...others] = marksOf(body)
  if (mark === undefined || others.length > 0) throw new Error(`${others.length + 1} marks in: ${body}`)
  return mark
}

function textsOf(body: string): readonly string[] {
  return marksOf(body).map((mark) => mark.text)
}

function cut(body: string, span: { start: number; end: number } | null): string | null {
  return span === null ? null : body.slice(span.start, span.end)
}

describe('labels (M4)', () => {
  const labels: readonly (readonly [string, MarkKind])[] = [
    ['Décision', 'decision'],
    ['Decision', 'decision'],
    ['DÉCISION', 'decision'],
    ['DECISION', 'decision'],
    ['De\u0301cision', 'decision'],
    ['décision', 'decision'],
    ['Action', 'action'],
    ['ACTION', 'action'],
    ['À faire', 'action'],
    ['A faire', 'action'],
    ['à faire', 'action'],
    ['À\u00a0faire', 'action'],
    ['À  faire', 'action'],
    ['To do', 'action'],
    ['TO DO', 'action'],
    ['En attente', 'waiting'],
    ['EN ATTENTE', 'waiting'],
    ['Waiting', 'waiting'],
    ['Question', 'question'],
    ['Idée', 'idea'],
    ['Idee', 'idea'],
    ['Idea', 'idea'],
    ['Proposition', 'idea'],
    ['Proposal', 'idea'],
    ['Souhait', 'idea'],
    ['Wish', 'idea'],
    ['Demande', 'idea'],
    ['Request', 'idea'],
    ['Information', 'information'],
    ['Rappel', 'information'],
    ['Reminder', 'information'],
    ['Événement', 'event'],
    ['Evénement', 'event'],
    ['Évènement', 'event'],
    ['Evènement', 'event'],
    ['EVENEMENT', 'event'],
    ['E\u0301ve\u0300nement', 'event'],
    ['Event', 'event'],
  ]
  it.each(labels)('%s is a mark of kind %s', (label, kind) => {
    const mark = markOf(`${label} : texte`)
    expect(mark.kind).toBe(kind)
    expect(mark.text).toBe('texte')
    expect(cut(`${label} : texte`, mark.parts.label)).toBe(label)
  })

  it.each([
    'Actions : x',
    'Décisions : x',
    'Événements : x',
    'Décision importante : x',
    'Action codage à destination d’élèves : x',
    'Action codage à destination d’élèves: les organisations sont en place',
    'Action-phare : x',
    'Actionner : x',
    'Idées : x',
    'Une action : x',
    'Action',
    'Action sans deux-points',
    'Action – x',
    'Décision du conseil (12 mars) : x',
    'Demande d’information : x',
    'En attendant : x',
    'Forum : x',
  ])('%s is no mark', (line) => {
    expect(marksOf(line)).toEqual([])
  })
})

describe('heads (M3)', () => {
  const heads: readonly (readonly [string, Partial<Mark>])[] = [
    ['Action A1 : x', { id: 'A1' }],
    ['Action A1: x', { id: 'A1' }],
    ['Action A1:x', { id: 'A1' }],
    ['Action A1\u00a0: x', { id: 'A1' }],
    ['Action A1\u202f:\u202fx', { id: 'A1' }],
    ['Action\u00a0A1 : x', { id: 'A1' }],
    ['Action\tA1\t:\tx', { id: 'A1' }],
    ['Action A9999 : x', { id: 'A9999' }],
    ['Action a1 : x', { id: 'A1' }],
    ['Action (Léa) : x', { attributes: ['Léa'] }],
    ['Action(Léa): x', { attributes: ['Léa'] }],
    ['Action A1 (Léa, avant le 3) : x', { id: 'A1', attributes: ['Léa', 'avant le 3'] }],
    ['[ ] Action : x', { box: 'open' }],
    ['[] Action : x', { box: 'open' }],
    ['[x] Action : x', { box: 'done' }],
    ['[X] Action : x', { box: 'done' }],
    ['[-] Action : x', { box: 'dropped' }],
    ['[\u00a0] Action : x', { box: 'open' }],
    ['- [ ] Action A1 : x', { box: 'open', id: 'A1' }],
    ['- [] Action : x', { box: 'open' }],
    ['* [x] Action : x', { box: 'done' }],
    ['+ Action : x', { box: null }],
    ['1. Action : x', { box: null }],
    ['12) [-] Action : x', { box: 'dropped' }],
    ['- Action:', { text: '' }],
    ['- [x] Décision D2 : x', { kind: 'decision', box: 'done', id: 'D2' }],
  ]
  it.each(heads)('%s', (line, expected) => {
    expect(markOf(line)).toMatchObject({ kind: 'action', text: 'x', ...expected })
  })

  const emphases = ['**', '__', '*', '_']
  it.each(emphases)('emphasis %s in every place', (em) => {
    const lines = [
      `${em}Action${em} : x`,
      `${em}Action A1${em} : x`,
      `${em}Action A1${em} (Léa) : x`,
      `${em}Action A1 (Léa)${em} : x`,
      `${em}Action A1 :${em} x`,
      `${em}Action A1 (Léa) :${em} x`,
      `${em}Action A1 (Léa) : x${em}`,
      `- [ ] ${em}Action A1${em}: x`,
    ]
    for (const line of lines) expect(markOf(line)).toMatchObject({ kind: 'action', text: 'x' })
  })

  it.each([
    '**Action A1 : x',
    '**Action A1* : x',
    '**Action** A1 : x',
    '** Action** : x',
    '**[x] Action** : x',
    '***Action*** : x',
    '**Action A1 : x** y',
    'Action A1** : x',
    '[y] Action : x',
    '[  ] Action : x',
    'Action [x] : x',
    'Action A1 (a) (b) : x',
    'ActionA1 : x',
  ])('%s is no mark', (line) => {
    expect(marksOf(line)).toEqual([])
  })

  it('ends the head at the first colon after the attributes', () => {
    expect(markOf('Action (salle : la grande) : x : y')).toMatchObject({
      attributes: ['salle : la grande'],
      text: 'x : y',
    })
    expect(markOf('Information : voir https://exemple.fr : page').text).toBe('voir https://exemple.fr : page')
  })

  it('gives the place of every part', () => {
    const body = 'a\n\n- [x] **Action A1** (Léa) : faire'
    const { parts, span, line } = markOf(body)
    expect(cut(body, parts.marker)).toBe('- ')
    expect(cut(body, parts.box)).toBe('[x]')
    expect(cut(body, parts.label)).toBe('Action')
    expect(cut(body, parts.id)).toBe('A1')
    expect(cut(body, parts.attributes)).toBe('Léa')
    expect(cut(body, parts.colon)).toBe(':')
    expect(cut(body, parts.text)).toBe('faire')
    expect(cut(body, span)).toBe('- [x] **Action A1** (Léa) : faire')
    expect(line).toBe(3)
  })

  it('counts lines and offsets in the whole text, header included', () => {
    const text = '---\nkind: meeting\n---\nAction : x\r\n'
    const [mark] = scanBody(text, text.indexOf('Action')).marks
    expect(mark?.line).toBe(4)
    expect(cut(text, mark?.span ?? null)).toBe('Action : x')
  })
})

describe('ids and references (M4)', () => {
  it.each([
    ['Action 2019-06-24-departementale#A1 : x', '2019-06-24-departementale#A1'],
    ['Action bureau#A12 (Léa) : x', 'bureau#A12'],
    ['Événement forum-emploi-2019 : x', 'forum-emploi-2019'],
    ['Événement forum-emploi : x', 'forum-emploi'],
    ['Événement forum2019 (12 mars) : x', 'forum2019'],
    ['Décision 2019-06-24-montoire : x', '2019-06-24-montoire'],
    ['**Décision 2019-06-24-montoire#D2** : x', '2019-06-24-montoire#D2'],
    ['En attente 2019-06-24-dep#W3 : x', '2019-06-24-dep#W3'],
  ])('%s is a mention', (line, reference) => {
    expect(markOf(line)).toMatchObject({ reference, id: null, text: 'x' })
  })

  it.each([
    'Événement hackathon : x',
    'Événement 24/09/2019 : x',
    'Événement 2019-09-24 : x',
    'Événement Forum-Emploi : x',
    'Événement -forum : x',
    'Événement forum- : x',
    'Événement a--b : x',
    'Action sous-groupe : x',
    'Action forum-emploi-2019 : x',
    'Action A0 : x',
    'Action A01 : x',
    'Action A10000 : x',
    'Action A1-bis : x',
    'Action 2019-06-24-dep#A0 : x',
    `Événement ${'a'.repeat(79)}-2 : x`,
  ])('%s holds plain words, so it is no mark', (line) => {
    expect(marksOf(line)).toEqual([])
  })
})

describe('attributes (M5, the lexical part)', () => {
  it.each([
    ['a, b; c', ['a', 'b', 'c']],
    ['avril (semaine 15, ou 16), Blois', ['avril (semaine 15, ou 16)', 'Blois']],
    ['a\\, b, c', ['a, b', 'c']],
    ['a \\) b \\( c', ['a ) b ( c']],
    ['a\\\\, b', ['a\\', 'b']],
    ['C:\\dossier', ['C:\\dossier']],
    [' a ,, ; b ', ['a', 'b']],
    ['', []],
    ['24/09/2019, 13 h-19 h, Complexe sportif', ['24/09/2019', '13 h-19 h', 'Complexe sportif']],
    ['a\u00a0, b', ['a', 'b']],
  ])('(%s)', (content, parts) => {
    expect(markOf(`Action A1 (${content}) : x`).attributes).toEqual(parts)
  })

  it('takes up to 300 characters', () => {
    expect(markOf(`Action A1 (${'a'.repeat(300)}) : x`).attributes).toHaveLength(1)
    expect(marksOf(`Action A1 (${'a'.repeat(301)}) : x`)).toEqual([])
  })

  it('must close on the same line', () => {
    expect(marksOf('Action A1 (Léa,\navant le 3) : x')).toEqual([])
  })
})

describe('text (M6)', () => {
  it.each([
    ['Action : a\nb\nc', ['a b c']],
    ['Action :\na', ['a']],
    ['Action : a\n\nb', ['a']],
    ['Action : a\nAction : b', ['a', 'b']],
    ['Action : a.\nb', ['a.']],
    ['Action : a !\nb', ['a !']],
    ['Action : a ?\nb', ['a ?']],
    ['Action : a…\nb', ['a…']],
    ['Action : a ;\nb', ['a ;']],
    ['Action : **a.**\nb', ['**a.**']],
    ['Action : a,\nb.\nc', ['a, b.']],
    ['Action : a  \nb', ['a b']],
    ['Action : a\\\nb', ['a b']],
    ['- Action : a\n  b', ['a b']],
    ['- Action : a\nb', ['a']],
    ['- Action : a\n  - b', ['a']],
    ['- Action : a\n\n  b', ['a']],
    ['- Action : a\nAction : b\nc', ['a', 'b c']],
    ['texte\nAction : a\nb', ['a b']],
    ['Action : a *b* [c](d)', ['a *b* [c](d)']],
    ['Action : a <!-- b --> c', ['a c']],
    ['Action : a<!-- b -->c', ['ac']],
    ['Action : a <!-- b -->', ['a']],
    ['Action : <!-- b --> a', ['a']],
    ['Action : a <!-- b\nc --> d', ['a d']],
    ['Action : a `<!--` b -->', ['a `<!--` b -->']],
    ['Action : a <!-- b', ['a <!-- b']],
    ['Action : a. <!-- b -->\nc', ['a.']],
    ['Action : a\r\nb\r\n', ['a b']],
    ['Action : a\n# titre', ['a']],
    ['Action : a\n> b', ['a']],
    ['Action : a\n***\nb', ['a']],
    ['**Décision : a\nb**', ['a b']],
    ['**Décision : a\nb**\nc', ['a b']],
    ['**Décision : a.\nb.**', ['a. b.']],
    ['_Décision : a_', ['a']],
    ['Décision : a\n**Action : b', ['a **Action : b']],
    ['Action : a\nDécison D1 : b', ['a Décison D1 : b']],
  ])('%j', (body, texts) => {
    expect(textsOf(body)).toEqual(texts)
  })

  it('covers the text with its span, comments at its ends left out', () => {
    const body = 'Action : <!-- x --> a\nb <!-- y -->\n'
    const mark = markOf(body)
    expect(cut(body, mark.parts.text)).toBe('a\nb')
    expect(mark.text).toBe('a b')
  })

  it('gives an empty text an empty span at the end of its head', () => {
    expect(markOf('Action :').parts.text).toEqual({ start: 8, end: 8 })
  })
})

describe('what is wanted', () => {
  const body = '# Titre\n\nDécision : a\nÉvénement : b\nDécison : c\n'
  it('builds the marks of the kinds wanted, and the others still end a text', () => {
    const scan = scanBody(body, 0, { kinds: new Set<MarkKind>(['decision']) })
    expect(scan.marks.map((mark) => mark.text)).toEqual(['a'])
  })
  it('leaves headings and near misses out', () => {
    const scan = scanBody(body, 0, { headings: false, nearMisses: false })
    expect(scan).toMatchObject({ headings: [], nearMisses: [] })
    expect(scan.marks).toHaveLength(2)
    expect(scanBody('Rien à voir', 0, { headings: false, nearMisses: false }).marks).toEqual([])
  })
})
