/** `--where`: how conditions are read, and what meets them. */
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/messages/problem.ts'
import { actionRegister } from '../../src/queries/actions.ts'
import { decisionRegister } from '../../src/queries/decisions.ts'
import { eventRegister } from '../../src/queries/events.ts'
import { actionsWhere, decisionsWhere, eventsWhere } from '../../src/queries/where-items.ts'
import { keysNear } from '../../src/queries/where-keys.ts'
import { recordsWhere } from '../../src/queries/where-records.ts'
import { readCondition } from '../../src/queries/where.ts'
import { kinds, type Kind } from '../../src/records/types.ts'
import { meetingOn, recordOf, today } from '../records/samples.ts'

const june = recordOf(
  'meeting',
  '2019-06-24-juin',
  [
    'titre: Réunion de juin',
    'series: departementale',
    'status: held',
    'date: lundi 24 juin 2019',
    'time: 14 h-16 h 30',
    'lieu: Cœur de ville, Blois',
    'attendees:',
    '  - Maud Tessereau – Mission Locale du Blaisois / CIO de Blois (coordinatrice)',
    '  - name: Gaël Lorimier',
    '    structure: CIO de Vendôme',
    'agenda:',
    '  - Tour de table (30 min, Maud Tessereau)',
    '  - Le budget (5 min)',
    'next:',
    '  - lundi 25 novembre 2019 à 14 h, locaux de la CMA',
    'attachments:',
    '  - Programme (pieces/programme.txt)',
    'tags:',
    '  - Numérique',
    '  - Orientation',
    'Budget alloué: 1200',
    'relance: 1er octobre 2019',
    'contrat:',
    '  payeur: Région',
  ],
  '',
)
const autumn = recordOf('meeting', '2019-10-automne', [
  'status: prévue',
  'date: 4e trimestre 2019',
  'visibility: public',
])
const week = recordOf('event', 'semaine-2018', [
  'status: tenu',
  'date: du 9 au 14 avril 2018',
  'register:',
  '  by: 2018-03-30',
  '  link: https://example.org/semaine',
])
const open = recordOf('event', 'ouvert', ['date: à planifier'])
const card = recordOf('practice', 'carte', ['number: 12', 'statut: active'])
const maud = recordOf('person', 'maud', ['courriel: maud@example.org', 'aliases:', '  - M. Tessereau'])
const all = [june, autumn, week, open, card, maud]

function idsWhere(conditions: readonly string[], listed: readonly Kind[] = kinds): readonly string[] {
  const read = conditions.map((text) => readCondition(text, today))
  return recordsWhere(all, listed, read).rows.map(({ id }) => id)
}

const [J, A, W, O, C, M] = ['2019-06-24-juin', '2019-10-automne', 'semaine-2018', 'ouvert', 'carte', 'maud']

describe('records', () => {
  test.each<[string, readonly (string | undefined)[]]>([
    // Texts: accents, case, ligatures and dashes aside; keys and closed values in either language.
    ['location=coeur de ville, blois', [J]],
    ['lieu~CŒUR blois', [J]],
    ['lieu~Vendôme', []],
    ['Titre~juin', [J]],
    ['title=Réunion de juin', [J]],
    ['nom=maud', [M]],
    ['id=ouvert', [O]],
    ['fichier~practices', [C]],
    ['kind=événement', [W, O]],
    ['nature=meeting', [J, A]],
    ['status=held', [J, W]],
    ['statut=tenue', [J, W]],
    ['statut=prévu', [A]],
    ['status=active', [C]],
    ['visibility=members', [J, W, O, C, M]],
    ['visibilité=publique', [A]],
    ['courriel=MAUD@example.org', [M]],
    ['autres noms~tessereau', [M]],
    ['série=departementale', [J]],
    // Absence, and its contrary: only of kinds that can have the key.
    ['lieu=', [A, W, O]],
    ['lieu!=', [J]],
    ['lieu!=Blois', [J, A, W, O]],
    ['status!=held', [A, O, C]],
    ['email=', []],
    ['tags=', [A, W, O, C, M]],
    // Lists: any item; people by name and by structure too.
    ['présents=Maud Tessereau', [J]],
    ['attendees=gael lorimier', [J]],
    ['attendees=CIO de Blois', [J]],
    ['attendees~mission locale coordinatrice', [J]],
    ['attendees.structure=CIO de Vendôme', [J]],
    ['présents.rôle=coordinatrice', [J]],
    ['attendees!=Maud Tessereau', [A]],
    ['tags=numerique', [J]],
    ['mots-clés~orient', [J]],
    ['agenda.minutes>=30', [J]],
    ['ordre du jour.intervenant~maud', [J]],
    ['agenda.minutes>30', []],
    ['next>2019-11', []],
    ['next>=2019-11', [J]],
    ['prochaines réunions.lieu~cma', [J]],
    ['pièces jointes=Programme', [J]],
    ['attachments.file~txt', [J]],
    // Hours, under any of their names.
    ['horaires=14:00-16:30', [J]],
    ['time=14 h-16 h 30', [J]],
    ['time=14:00', [J]],
    ['time=14 h', [J]],
    ['time=14h-16h30', [J]],
    ['horaires=14h', [J]],
    ['horaires=4 h', []],
    // Dates: `=` lies within, `>` is wholly after, `>=` begins no earlier.
    ['date=2019-06-24', [J]],
    ['date=24 juin 2019', [J]],
    ['date=juin 2019', [J]],
    ['date=2019', [J, A]],
    ['date=2019-10-12', []],
    ['date=4e trimestre 2019', [A]],
    ['date=à planifier', [O]],
    ['date>2019', []],
    ['date>2018', [J, A]],
    ['date>2019-06-24', [A]],
    ['date>=2019-06-24', [J, A]],
    ['date>2019-10', []],
    ['date>=2019-10', [A]],
    ['date<2019', [W]],
    ['date<=2019', [J, A, W]],
    ['date<=2019-06-24', [J, W]],
    ['date<hier', [J, W]],
    ['date~trimestre', [A]],
    // Nested keys, numbers, and keys of the user's own.
    ['register.by<2018-04', [W]],
    ['inscription.avant=mars 2018', [W]],
    ['register.lien~example.org', [W]],
    ['register=', [O]],
    ['number=12', [C]],
    ['numéro>9', [C]],
    ['number<9', []],
    ['budget alloue>1000', [J]],
    ['Budget alloué<=1199', []],
    ['relance<2019-11', [J]],
    ['relance>2019-11', []],
    ['contrat.payeur=région', [J]],
    ['contrat~region', [J]],
    ['relance=', [A, W, O, C, M]],
    [' lieu ~ blois ', [J]],
  ])('%s', (condition, ids) => {
    expect(idsWhere([condition])).toEqual(ids)
  })

  test('several conditions must all hold', () => {
    expect(idsWhere(['date=2019', 'statut=tenue'])).toEqual([J])
    expect(idsWhere(['date=2019', 'statut=tenue', 'lieu='])).toEqual([])
  })

  test('only the kinds that are listed', () => {
    expect(idsWhere(['statut=tenue'], ['event'])).toEqual([W])
  })
})

const absentOf = (condition: string, listed: readonly Kind[]) =>
  recordsWhere(all, listed, [readCondition(condition, today)]).absent.map(({ key }) => key)

test('a known key that nothing listed has is named; one that is sought for its absence is not', () => {
  expect(absentOf('email~maud', ['meeting'])).toEqual(['email'])
  expect(absentOf('budget alloué=3', ['event'])).toEqual(['budget alloué'])
  expect(absentOf('chair=Maud', ['meeting'])).toEqual(['chair'])
  expect(absentOf('chair=', ['meeting'])).toEqual([])
  expect(absentOf('email=', ['meeting'])).toEqual(['email'])
  expect(absentOf('lieu~nulle part', ['meeting'])).toEqual([])
  expect(absentOf('lieu~nulle part', ['decision'])).toEqual([])
})

function problemOf(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (error instanceof Problem) return { exit: error.exitCode, ...error.problem }
    throw error
  }
  return null
}

test.each([
  'x',
  '=x',
  '',
  'date==2019',
  'lieu=~Blois',
  'date=>2019',
  'date!2019',
  'date!~x',
  '>2019',
  'date<>3',
])('not a condition: %s', (typed) => {
  expect(problemOf(() => readCondition(typed, today))).toMatchObject({
    exit: 2,
    code: 'where-unreadable',
    args: { found: typed },
  })
})

test.each([
  ['date>bientôt', { found: 'bientôt', impossible: null }],
  ['date<=30 février 2019', { found: '30 février 2019', impossible: '30 février 2019' }],
  ['date>', { found: '' }],
  ['date>à planifier', { found: 'à planifier' }],
])('nothing to compare with: %s', (typed, args) => {
  const found = problemOf(() => readCondition(typed, today))
  expect(found).toMatchObject({ exit: 2, code: 'where-not-comparable', args })
})

test('words are missing after ~', () => {
  expect(problemOf(() => readCondition('lieu~ ', today))).toMatchObject({
    exit: 2,
    code: 'where-without-words',
  })
})

test.each([
  ['courriell=x', ['courriel']],
  ['locatoin~x', ['location']],
  ['register.linc=1', ['register.link']],
  ['budget aloué=1', ['Budget alloué']],
])('a key that nobody has: %s', (typed, nearest) => {
  const found = problemOf(() => idsWhere([typed]))
  expect(found).toMatchObject({ exit: 3, code: 'unknown-where-key' })
  expect(found?.args).toMatchObject({ nearest: expect.arrayContaining(nearest) })
})

test('the keys of the kinds listed are told', () => {
  const { names } = keysNear(all, ['person'], 'zzz')
  expect(names.map(({ key }) => key)).toContain('posts')
  expect(names.map(({ key }) => key)).not.toContain('agenda')
})

const short = (ref: string | null) => ref?.replace('2019-06-24#', '') ?? '–'

const read = (condition: string) => [readCondition(condition, today)]

describe('registers', () => {
  const body = `Décision D1 : une session à Montoire
Action A1 (Maud Tessereau et Gaël Lorimier, avant le 15 octobre 2019) : recenser les réseaux
- [x] Action A2 (Maud Tessereau) : écrire à la mairie
En attente W1 (GIP Alfa Centre) : une date
Événement E1 (24/09/2019, 13 h-19 h, Blois) : Forum « Emploi, Diversité »
Événement E2 (à planifier) : Challenge numérique
Événement E3 (4e trimestre 2019) : Hackathon`
  const records = [
    meetingOn('2019-06-24', body, ['territory: blaisois']),
    meetingOn('2019-10-03', 'Événement 2019-06-24#E1 (24/10/2019) : reculé, faute de salle'),
    recordOf('event', 'journee', [
      'date: 2019-11-22',
      'audience: tous publics',
      'register:',
      '  by: 2019-11-15',
      '  link: https://example.org',
    ]),
    recordOf('decision', 'lettre', ['date: 2018-11-19', 'status: remplacée']),
  ]
  const events = eventRegister(today)
  const actions = actionRegister(today)
  const decisions = decisionRegister(today)
  for (const record of records) for (const register of [events, actions, decisions]) register.add(record)

  test.each<[string, readonly string[]]>([
    ['titre~forum emploi', ['E1']],
    ['lieu=blois', ['E1']],
    ['date=2019-10', ['E1']],
    ['date=4e trimestre 2019', ['E3', 'E1', 'journee']],
    ['date>2019-10', ['journee']],
    ['date=', ['E2']],
    ['date.precision=quarter', ['E3']],
    ['statut=à planifier', ['E3', 'E2']],
    ['status=scheduled', ['E1', 'journee']],
    ['était=2019-09-24', ['E1']],
    ['was!=', ['E1']],
    ['territoire=Blaisois', ['E3', 'E1', 'E2']],
    ['inscription.avant<2019-11-20', ['journee']],
    ['register.by=novembre 2019', ['journee']],
    ['registration~example', ['journee']],
    ['public~tous', ['journee']],
    ['mentions~salle', ['E1']],
    ['suites.référence=2019-10-03', ['E1']],
    ['réunion=2019-06-24', ['E3', 'E1', 'E2']],
    ['ligne>=12', ['E3', 'E2']],
    ['source=', ['E3', 'E1', 'journee', 'E2']],
  ])('events where %s', (condition, refs) => {
    const found = eventsWhere(events.items(), read(condition)).rows.map(({ ref }) => short(ref))
    expect(found.toSorted()).toEqual(refs.toSorted())
  })

  test.each<[string, readonly string[]]>([
    ['responsables~tessereau', ['A1', 'A2']],
    ['owner=GIP Alfa Centre', ['W1']],
    ['échéance<2019-11', ['A1']],
    ['due=', ['A2', 'W1']],
    ['state=done', ['A2']],
    ['état=ouverte', ['A1', 'W1']],
    ['overdue=true', ['A1']],
    ['en retard=non', ['A2', 'W1']],
    ['nature=en attente', ['W1']],
    ['type=action', ['A1', 'A2']],
    ['texte~mairie', ['A2']],
  ])('actions where %s', (condition, refs) => {
    const found = actionsWhere(actions.items(), read(condition)).rows.map(({ ref }) => short(ref))
    expect(found.toSorted()).toEqual(refs)
  })

  test.each<[string, readonly string[]]>([
    ['texte~montoire', ['D1']],
    ['statut=remplacée', ['lettre']],
    ['status!=superseded', ['D1']],
    ['fiche!=', ['lettre']],
    ['date<2019', ['lettre']],
    ['file~meetings', ['D1']],
  ])('decisions where %s', (condition, refs) => {
    expect(decisionsWhere(decisions.items(), read(condition)).rows.map(({ ref }) => short(ref))).toEqual(refs)
  })

  test('a key that the register does not have is refused; one that no item has is named', () => {
    expect(problemOf(() => eventsWhere([], read('échéance>2019')))).toMatchObject({
      exit: 3,
      code: 'unknown-where-key',
    })
    expect(problemOf(() => actionsWhere([], read('ownr=x')))?.args).toMatchObject({
      nearest: expect.arrayContaining(['owner', 'owners']),
    })
    expect(decisionsWhere(decisions.items(), read('mentions~x')).absent.map(({ key }) => key)).toEqual([
      'mentions',
    ])
  })
})
