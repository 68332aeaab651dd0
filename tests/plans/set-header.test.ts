/** `spro set` on headers: the line that changes, and every other byte as it was. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/document/edits.ts'
import { readDocument } from '../../src/document/read.ts'
import { Problem } from '../../src/messages/problem.ts'
import { loadWords, sayMessage } from '../../src/messages/say.ts'
import { planSet, type SetRequest } from '../../src/plans/set.ts'
import type { Plan } from '../../src/plans/types.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { meetingOn, recordOf, today } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

async function recordFrom(path: string, text: string): Promise<WorkspaceRecord> {
  const decoded = decodeRecord(await readDocument(path, text), { today })
  if (decoded.is !== 'record') throw new Error(`${path} reads as no record`)
  return decoded.record
}

/** The lines of a header before and after a change; the rest of the file has to be the same. */
async function changeOf(
  header: readonly string[],
  key: string,
  values: readonly string[] | null,
  eol = '\n',
): Promise<readonly string[]> {
  const body = ['', 'Texte.  ', '- Action A1 : relancer']
  const text = ['---', 'kind: meeting', 'title: Réunion', 'date: 2019-06-24', ...header, '---', ...body].join(
    eol,
  )
  const record = await recordFrom('meetings/2019-06-24-reunion.md', text)
  const { after } = await planned([record, decision], { reference: record.id, key, values })
  const [, head = '', ...rest] = after.split(`---${eol}`)
  expect(rest.join(`---${eol}`)).toBe(body.join(eol))
  return head
    .split(eol)
    .slice(1, -1)
    .filter((line) => line !== 'title: Réunion' && line !== 'date: 2019-06-24')
}

const decision = recordOf('decision', '2018-11-19-lettre', ['date: 2018-11-19'])

async function planned(
  records: readonly WorkspaceRecord[],
  request: Partial<SetRequest> & Pick<SetRequest, 'reference' | 'key'>,
): Promise<{ readonly plan: Plan; readonly after: string }> {
  const snapshot = snapshotOf(records)
  const plan = await planSet(snapshot, { values: null, isOwn: false, ...request })
  const first = records.find(({ id }) => id === request.reference)
  return { plan, after: plan.changes.length > 0 ? textAfter(plan, snapshot) : (first?.document.text ?? '') }
}

type Row = readonly [string, readonly string[], string, readonly string[] | null, readonly string[]]

describe('one line changes', () => {
  test.each<Row>([
    ['a value', ['location: Blois'], 'location', ['Tours'], ['location: Tours']],
    [
      'several words',
      ['location: Blois'],
      'location',
      ['Salle', 'des', 'fêtes'],
      ['location: Salle des fêtes'],
    ],
    ['a French key for an English one', ['location: Blois'], 'LIEU', ['Tours'], ['location: Tours']],
    ['an English key for a French one', ['Lieu: Blois'], 'location', ['Tours'], ['Lieu: Tours']],
    ['a French key without accents', ['présidence: Max'], 'presidence', ['Anne'], ['présidence: Anne']],
    ['single quotes', ["location: 'Blois'"], 'lieu', ["L'Agora"], ["location: 'L''Agora'"]],
    ['double quotes', ['location: "Blois"'], 'lieu', ['Salle "B"'], ['location: "Salle \\"B\\""']],
    ['a comment', ['location: Blois # à confirmer'], 'lieu', ['Tours'], ['location: Tours # à confirmer']],
    ['an empty key', ['location:'], 'lieu', ['Tours'], ['location: Tours']],
    ['an empty key and a comment', ['location: # où ?'], 'lieu', ['Tours'], ['location: Tours # où ?']],
    [
      'what YAML would cut is quoted',
      ['location: Blois'],
      'lieu',
      ['Salle : B #2'],
      ["location: 'Salle : B #2'"],
    ],
    ['a text that YAML would type', [], 'lieu', ['true'], ["location: 'true'"]],
    [
      'a new key, in the order of the schema',
      ['time: 14 h', 'chair: Max'],
      'lieu',
      ['Tours'],
      ['time: 14 h', 'location: Tours', 'chair: Max'],
    ],
    ['a closed value in French', ['status: planned'], 'statut', ['tenue'], ['status: held']],
    ['a closed value in English', ['statut: prévue'], 'status', ['held'], ['statut: held']],
    ['a closed value of two words', [], 'type de document', ['procès-verbal'], ['document: proces-verbal']],
    ['hours', ['time: 14 h'], 'horaires', ['9h30-12h'], ['time: 9 h 30-12 h']],
    ['a coarse date, in words', [], 'reportée au', ['4e trimestre 2019'], ['rescheduled: 4e trimestre 2019']],
    ['a day, as ISO', [], 'compte rendu envoyé', ['2', 'juillet', '2019'], ['minutes_sent: 2019-07-02']],
    ['a day without its year', [], 'minutes_sent', ['2 juillet'], ['minutes_sent: 2019-07-02']],
    [
      'an item',
      ['attendees:', '  - Max', '  - Anne'],
      'présents[1]',
      ['Anne DUPRÉ – CIO'],
      ['attendees:', '  - Max', '  - Anne DUPRÉ – CIO'],
    ],
    [
      'an item and its comment',
      ['attendees:', '-   Max # le matin', '-   Anne'],
      'attendees[0]',
      ['Zoé'],
      ['attendees:', '-   Zoé # le matin', '-   Anne'],
    ],
    ['an item after the last one', ['tags:', '    - a'], 'tags[1]', ['b'], ['tags:', '    - a', '    - b']],
    ['an item of a flow list', ['tags: [a, "b" ] # deux'], 'tags[1]', ['c'], ['tags: [a, "c" ] # deux']],
    [
      'an item that was a map',
      ['agenda:', '  - title: Bilan', '    minutes: 5', '  - Divers'],
      'agenda[0]',
      ['Bilan (10 min)'],
      ['agenda:', '  - Bilan (10 min)', '  - Divers'],
    ],
    [
      'a key of an item',
      ['agenda:', '  - titre: Bilan', '    minutes: 5'],
      'agenda[0].title',
      ['Budget'],
      ['agenda:', '  - titre: Budget', '    minutes: 5'],
    ],
    [
      'a new key of an item',
      ['agenda:', '  - title: Bilan'],
      'ordre du jour[0].intervenant',
      ['Max'],
      ['agenda:', '  - title: Bilan', '    speaker: Max'],
    ],
    [
      'the one line that stands for a list',
      ['attendees: Max'],
      'attendees[0]',
      ['Anne'],
      ['attendees: Anne'],
    ],
    ['a cut line', ['agenda:', '  - Point : suite'], 'agenda[0]', ['Divers'], ['agenda:', '  - Divers']],
    ['a whole list', ['tags: [a, b]'], 'mots-clés', ['c', 'd e'], ['tags: [c, d e]']],
    [
      'a whole list of lines',
      ['excused:', '  - Max', '  - Anne'],
      'excusés',
      ['Zoé', 'Ali'],
      ['excused:', '  - Zoé', '  - Ali'],
    ],
    ['a new list', [], 'tags', ['emploi'], ['tags:', '  - emploi']],
    ['a reference, by its first words', [], 'approuve', ['2018-11'], ['approves: 2018-11-19-lettre']],
    [
      'references',
      [],
      'about',
      ['2018-11', '2019-06-24-reunion#A1'],
      ['about:', '  - 2018-11-19-lettre', '  - 2019-06-24-reunion#A1'],
    ],
    ['a key of the user’s own', [], 'Couleur', ['bleu clair'], ['Couleur: bleu clair']],
    ['a key that every object has', [], 'constructor', ['le maire'], ['constructor: le maire']],
    ['a known key of the user’s own', ['Référent: Max'], 'referent', ['Anne'], ['Référent: Anne']],
    ['out: a key', ['location: Blois # ici', 'chair: Max'], 'lieu', null, ['chair: Max']],
    [
      'out: a list',
      ['attendees:', '  - Max', '  # fin', '  - Anne', 'chair: Max'],
      'présents',
      null,
      ['chair: Max'],
    ],
    ['out: an item', ['attendees:', '  - Max', '  - Anne'], 'présents[0]', null, ['attendees:', '  - Anne']],
    ['out: an empty key', ['location:'], 'lieu', null, []],
  ])('%s', async (_, header, key, values, wanted) => {
    expect(await changeOf(header, key, values)).toEqual(wanted)
    expect(await changeOf(header, key, values, '\r\n')).toEqual(wanted)
  })
})

describe('nothing to write', () => {
  test.each<readonly [string, readonly string[], string, readonly string[] | null]>([
    ['the same text', ['location: Blois'], 'lieu', ['Blois']],
    ['the same day, written otherwise', [], 'date', ['lundi 24 juin 2019']],
    ['the same hours', ['time: 14h-16h30'], 'time', ['14 h-16 h 30']],
    ['the same closed value', ['statut: tenue'], 'status', ['held']],
    ['the same list', ['tags: [a, b]'], 'tags', ['a', 'b']],
    ['a key that is not there', [], 'lieu', null],
    ['an item that is not there', ['tags: [a]'], 'tags[1]', null],
  ])('%s', async (_, header, key, values) => {
    const record = recordOf('meeting', '2019-06-24-reunion', ['date: 2019-06-24', ...header])
    const { plan } = await planned([record], { reference: record.id, key, values })
    expect(plan.changes).toEqual([])
    expect(plan.said.map(({ code }) => code)).toEqual([values === null ? 'unset-already' : 'set-already'])
  })
})

describe('refused', () => {
  const people = ['attendees:', '  - Max', '  - Anne']
  const header = ['date: 2019-06-24', ...people, 'agenda:', '  - Bilan', 'tags: [a, b]']
  test.each<readonly [string, string, readonly string[] | null, string]>([
    ['a misspelt key', 'locaton', ['Tours'], 'set-misspelt-key 3'],
    ['another word for a key', 'participants[0]', ['Tours'], 'set-misspelt-key 3'],
    ['the first word of a key', 'ordre', ['du', 'jour', 'Bilan'], 'set-misspelt-key 3'],
    ['the first word of a key, and a number', 'ordre[0]', ['Bilan'], 'set-misspelt-key 3'],
    ['the kind', 'nature', ['event'], 'set-fixed-key 3'],
    ['the id', 'id', ['2020'], 'set-fixed-key 3'],
    ['a key that is none', '[2]', ['x'], 'set-key-unreadable 2'],
    ['an unknown closed value', 'statut', ['finie'], 'unknown-choice 2'],
    ['a day that does not exist', 'date', ['31 juin 2019'], 'unreadable-date-flag 2'],
    ['a text that is no date', 'date', ['bientôt'], 'unreadable-date-flag 2'],
    ['a date with hours', 'date', ['25 novembre 2019 à 14 h'], 'set-date-with-hours 2'],
    ['no hours', 'time', ['tôt'], 'unreadable-time-flag 2'],
    ['one value for a whole list', 'présents', ['Zoé'], 'set-whole-list 3'],
    ['one word for several', 'mots-clés', ['c'], 'set-whole-list 3'],
    ['an item too far', 'présents[3]', ['Zoé'], 'set-no-item 3'],
    ['an item of a text', 'title[0]', ['Zoé'], 'set-no-part 3'],
    ['a part of a text', 'title.fr', ['Zoé'], 'set-no-part 3'],
    ['a part of a list', 'agenda.minutes', ['5'], 'set-no-part 3'],
    ['a part of a line', 'agenda[0].minutes', ['5'], 'set-line-item 3'],
    ['an empty value', 'lieu', [' '], 'set-empty-value 2'],
    ['an empty value of what cannot be taken out', 'titre', [''], 'set-required 2'],
    ['a reference that leads nowhere', 'approuve', ['2011'], 'unknown-reference 3'],
    ['a line of next without a date', 'next', ['on verra'], 'unreadable-date-flag 2'],
    ['out: the title', 'titre', null, 'set-required 3'],
    ['out: the date of a meeting', 'date', null, 'set-required 3'],
    ['a map of the user’s own', 'suivi', ['x'], 'set-map 3'],
  ])('%s', async (_, key, values, wanted) => {
    const own = ['suivi:', '  qui: Max']
    const record = recordOf('meeting', '2019-06-24-reunion', [...header, ...own])
    const request = { reference: record.id, key, values }
    expect((await problemOf(async () => planned([record], request)))[0]).toBe(wanted)
  })

  test.each(['titre', 'about', 'lieu', 'date', 'présents[0]'])(
    'what YAML knows and spro does not edit: %s',
    async (key) => {
      const text = [
        '---',
        'kind: meeting',
        'title: &t Ancrée',
        'about: *t',
        'location: !!str 12',
        '? date',
        ': 2019-06-24',
      ]
      const rest = ['attendees: &tous', '  - Camille BERTIN', '---', '']
      const record = await recordFrom('meetings/ancree.md', [...text, ...rest].join('\n'))
      const values = key === 'date' ? ['2019-06-25'] : key === 'about' ? ['ancree'] : ['Max']
      expect((await problemOf(async () => planned([record], { reference: 'ancree', key, values })))[0]).toBe(
        'edit-unedited-yaml 3',
      )
    },
  )
})

test('a misspelt key is written when it is meant so', async () => {
  const record = meetingOn('2019-06-24', '')
  const { after } = await planned([record], {
    reference: record.id,
    key: 'locaton',
    values: ['x'],
    isOwn: true,
  })
  expect(after).toContain('\nlocaton: x\n')
})

test('the day of a meeting moves, its id stays', async () => {
  const record = recordOf('meeting', '2019-06-24-reunion', ['date: 2019-06-24'])
  const { plan } = await planned([record], { reference: record.id, key: 'date', values: ['mardi 2 juillet'] })
  expect(plan.said.map(({ code }) => code)).toEqual(['value-set', 'set-id-stays'])
  expect(plan.warnings.map(({ code }) => code)).toEqual(['year-inferred'])
})

test('a registration ends before its event, whatever year was not said', async () => {
  const record = recordOf('event', 'forum-2020', [
    'date: 2020-02-12',
    'inscription:',
    '  lien: https://exemple.fr',
  ])
  const { after } = await planned([record], {
    reference: record.id,
    key: 'inscription.avant',
    values: ['3 décembre'],
  })
  expect(after).toContain('inscription:\n  lien: https://exemple.fr\n  by: 2019-12-03\n')
})

describe('what a new record would not take is not set either', () => {
  const territories = { blaisois: { name: 'Bassin de Blois' } }
  const person = recordOf('person', 'anne-vasseur', [])
  const practice = recordOf('practice', 'radio', [])

  async function setIn(record: WorkspaceRecord, key: string, values: readonly string[]): Promise<string> {
    const snapshot = { ...snapshotOf([record]), config: decodeConfig({ territories }, 'reseau') }
    const plan = await planSet(snapshot, { reference: record.id, key, values, isOwn: false })
    return textAfter(plan, snapshot)
  }

  test('a territory by its name is written by its id', async () => {
    const meeting = meetingOn('2019-06-24', '')
    expect(await setIn(meeting, 'territoire', ['bassin de Blois'])).toContain('\nterritory: blaisois\n')
    expect(await setIn(practice, 'territoires', ['Bassin de Blois'])).toContain('\n  - blaisois\n')
    expect(await setIn(practice, 'territoires[0]', ['Bassin de Blois'])).toContain('blaisois\n')
  })

  test.each([
    [meetingOn('2019-06-24', ''), 'territoire', 'Blaison', 'unknown-territory 3'],
    [practice, 'territoires', 'Blaison', 'unknown-territory 3'],
    [person, 'courriel', 'anne chez example.org', 'not-an-email 2'],
    [person, 'téléphone', 'au bureau', 'not-a-phone 2'],
  ])('%#: %s %s', async (record, key, value, wanted) => {
    expect((await problemOf(async () => setIn(record, key, [value])))[0]).toBe(wanted)
  })
})

describe('a decision that replaces itself in the end is refused', () => {
  const first = recordOf('decision', '2017-01-10-premiere', ['date: 2017-01-10'])
  const second = recordOf('decision', '2018-01-10-deuxieme', [
    'date: 2018-01-10',
    'supersedes: 2017-01-10-premiere',
    'superseded_by: 2019-01-10-troisieme',
  ])
  const third = recordOf('decision', '2019-01-10-troisieme', ['date: 2019-01-10'])
  const records = [first, second, third]

  test.each([
    [third.id, 'supersedes', third.id],
    [first.id, 'remplace', third.id],
    [third.id, 'superseded_by', first.id],
    [second.id, 'superseded_by', first.id],
  ])('%s %s %s', async (reference, key, value) => {
    const request = { reference, key, values: [value] }
    expect((await problemOf(async () => planned(records, request)))[0]).toBe('supersedes-cycle 3')
  })

  test('a chain of three is none', async () => {
    const { plan } = await planned(records, { reference: third.id, key: 'supersedes', values: [second.id] })
    expect(plan.changes).toHaveLength(1)
  })
})

/** The headers that a change of one value leaves in each file, and what is said. */
async function headersAfter(
  records: readonly WorkspaceRecord[],
  reference: string,
  key: string,
  value: string,
) {
  const { plan } = await planned(records, { reference, key, values: [value] })
  const headers = plan.changes.map((change) => {
    const text = records.find(({ path }) => path === change.path)?.document.text ?? ''
    const after = change.action === 'edit' ? applyEdits(text, change.edits) : ''
    return [change.path, ...after.split('\n').slice(3, -2)]
  })
  return { headers, said: plan.said.map(({ code }) => code) }
}

describe('both decisions say which replaces which', () => {
  const older = recordOf('decision', 'ancienne', ['statut: acceptée', 'date: 2018-01-10'])
  const newer = recordOf('decision', 'nouvelle', ['status: accepted', 'date: 2019-01-10'])
  const olderAfter = ['statut: superseded', 'date: 2018-01-10', 'superseded_by: nouvelle']
  const newerLines = ['status: accepted', 'date: 2019-01-10']

  test('from the newer one', async () => {
    const { headers, said } = await headersAfter([older, newer], 'nouvelle', 'remplace', 'ancienne')
    expect(headers).toEqual([
      ['decisions/nouvelle.md', ...newerLines, 'supersedes: ancienne'],
      ['decisions/ancienne.md', ...olderAfter],
    ])
    expect(said).toEqual(['value-set', 'decision-superseded'])
  })

  test('from the older one', async () => {
    const { headers, said } = await headersAfter([older, newer], 'ancienne', 'remplacée par', 'nouvelle')
    expect(headers).toEqual([
      ['decisions/ancienne.md', ...olderAfter],
      ['decisions/nouvelle.md', ...newerLines, 'supersedes:', '  - ancienne'],
    ])
    expect(said).toEqual(['value-set', 'decision-superseded'])
  })

  test.each([
    ['one more', ['supersedes:', '  - autre'], ['supersedes:', '  - autre', '  - ancienne']],
    ['beside a single one', ['remplace: autre'], ['remplace:', '  - autre', '  - ancienne']],
  ])('%s', async (_, said, wanted) => {
    const other = recordOf('decision', 'autre', ['date: 2017-01-10'])
    const known = recordOf('decision', 'nouvelle', ['date: 2019-01-10', ...said])
    const { headers } = await headersAfter([older, known, other], 'ancienne', 'superseded_by', 'nouvelle')
    expect(headers[1]).toEqual(['decisions/nouvelle.md', 'date: 2019-01-10', ...wanted])
  })

  test('the end that is said already stays as it is', async () => {
    const half = recordOf('decision', 'ancienne', ['status: superseded', 'superseded_by: nouvelle'])
    const { headers } = await headersAfter([half, newer], 'nouvelle', 'supersedes', 'ancienne')
    expect(headers).toEqual([['decisions/nouvelle.md', ...newerLines, 'supersedes: ancienne']])
  })

  test('what is replaced by another decision is not replaced again', async () => {
    const replaced = recordOf('decision', 'ancienne', ['status: superseded', 'superseded_by: autre'])
    const other = recordOf('decision', 'autre', ['supersedes: ancienne'])
    const records = [replaced, newer, other]
    for (const [reference, key, value] of [
      ['nouvelle', 'supersedes', 'ancienne'],
      ['ancienne', 'superseded_by', 'nouvelle'],
    ] as const) {
      const request = { reference, key, values: [value] }
      expect(await problemOf(async () => planned(records, request))).toEqual([
        'already-superseded 3',
        { id: 'ancienne', by: 'autre' },
      ])
    }
  })

  test('a replacement that leads nowhere may be put right', async () => {
    const lost = recordOf('decision', 'ancienne', ['status: superseded', 'superseded_by: perdue'])
    const { headers } = await headersAfter([lost, newer], 'ancienne', 'superseded_by', 'nouvelle')
    expect(headers).toEqual([
      ['decisions/ancienne.md', 'status: superseded', 'superseded_by: nouvelle'],
      ['decisions/nouvelle.md', ...newerLines, 'supersedes:', '  - ancienne'],
    ])
  })
})

describe('a key of several words is shown as it is typed', () => {
  const lines = ['ordre du jour:', '  - Bilan', '  - Divers']
  test.each<readonly [string, readonly string[] | null, string]>([
    ['ordre du jour[0].minutes', ['5'], 'spro set 2019-06-24-reunion "ordre du jour[0]" "…"'],
    ['ordre du jour', ['Zoé'], '"ordre du jour[0]"'],
    ['ordre du jour', [''], 'spro set 2019-06-24-reunion "ordre du jour" --unset'],
    ['agenda.minutes', ['5'], 'spro set 2019-06-24-reunion "ordre du jour" "…"'],
    ['ordre', ['Zoé'], '"ordre du jour"'],
    ['titre', null, 'spro set 2019-06-24-reunion titre "…"'],
  ])('%s %j', async (key, values, wanted) => {
    const record = recordOf('meeting', '2019-06-24-reunion', ['date: 2019-06-24', ...lines])
    for (const language of ['fr', 'en'] as const) {
      await loadWords(language)
      const said = await planned([record], { reference: record.id, key, values }).catch((error: unknown) =>
        error instanceof Problem ? sayMessage(language, error.problem) : '',
      )
      expect(said).toContain(wanted)
    }
  })
})

describe('a name of another record is refused', () => {
  const records = [
    recordOf('person', 'anne-vasseur', ['aliases:', '  - A. Vasseur']),
    recordOf('person', 'armand-vasseur', []),
    recordOf('structure', 'cma-41', ['name: Chambre de métiers', 'short: CMA 41']),
  ]
  test.each([
    ['armand-vasseur', 'autres noms', ['Mano', 'a. vasseur']],
    ['armand-vasseur', 'nom', ['VASSEUR A.']],
    ['armand-vasseur', 'nom', ['CMA 41']],
    ['cma-41', 'anciens noms', ['A. Vasseur']],
  ])('%s %s %s', async (reference, key, values) => {
    expect((await problemOf(async () => planned(records, { reference, key, values })))[0]).toBe(
      'set-name-taken 3',
    )
  })

  test('its own names are not', async () => {
    const request = { reference: 'anne-vasseur', key: 'aliases', values: ['A. Vasseur', 'Annie'] }
    expect((await planned(records, request)).plan.changes).toHaveLength(1)
  })
})

const visit = (header: readonly string[]): WorkspaceRecord =>
  recordOf('event', 'visite', ['title: Visite', ...header])
/** The text of the record `visite` after a change of one value. */
async function visitAfter(record: WorkspaceRecord, key: string, value: string): Promise<string> {
  const snapshot = snapshotOf([record])
  const plan = await planSet(snapshot, { reference: 'visite', key, values: [value], isOwn: false })
  return textAfter(plan, snapshot)
}

describe('a date that says more than its days', () => {
  test.each([
    [
      'a weekday that is wrong is kept',
      ['date: 2020-03-14'],
      'jeudi 14 mars 2020',
      'date: jeudi 14 mars 2020',
    ],
    ['until it is settled', ['date: jeudi 14 mars 2020'], '14/03/2020', 'date: 2020-03-14'],
    ['the status is given', ['date: 2019-10-01'], 'à prévoir en 2020', 'status: to-schedule\ndate: 2020\n'],
    ['both are new', [], 'à prévoir en 2020', 'status: to-schedule\ndate: 2020\n'],
    [
      'the status is changed',
      ['status: held', 'date: 2019'],
      'à prévoir en 2020',
      'status: to-schedule\ndate: 2020\n',
    ],
    ['the day is the same', ['date: 2020'], 'à prévoir en 2020', 'status: to-schedule\ndate: 2020\n'],
  ])('%s', async (_, header, value, wanted) => {
    expect(await visitAfter(visit(header), 'date', value)).toContain(wanted)
  })

  test.each([['inscription avant'], ['Inscriptions avant'], ['register by']])(
    '%s is register.by',
    async (key) => {
      expect(await visitAfter(visit(['date: 2020-03-14']), key, '2020-03-01')).toContain(
        'register:\n  by: 2020-03-01\n',
      )
    },
  )

  test('a meeting whose day is to come is not held without a word', async () => {
    const snapshot = snapshotOf([meetingOn('2031-11-25', '')])
    const request = { reference: '2031-11-25', key: 'statut', values: ['tenue'], isOwn: false }
    expect((await planSet(snapshot, request)).warnings).toMatchObject([{ code: 'set-held-early' }])
  })
})
