/** Documents of an invented network, for the tests of pages and exporters. */
import { readFileSync } from 'node:fs'
import type { FuzzyDate, TimeSpan } from '../../src/dates/types.ts'
import { readDocument } from '../../src/document/read.ts'
import type { LoadTemplate } from '../../src/pages/page.ts'
import type { Citation, Names } from '../../src/pages/names.ts'
import type { ActionItem, Agenda, EventItem } from '../../src/queries/types.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import type { Meeting, WorkspaceRecord } from '../../src/records/types.ts'

const templates = new URL('../../templates/', import.meta.url)

/** The shipped templates. */
export const load: LoadTemplate = (name) => {
  try {
    return readFileSync(new URL(name, templates), 'utf8')
  } catch {
    return null
  }
}

/** The shipped templates but for the given ones, as a workspace would override them. */
export function loadWith(own: Readonly<Record<string, string>>): LoadTemplate {
  return (name) => own[name] ?? load(name)
}

/** A date exact to the day. */
export function onDay(day: string): FuzzyDate {
  const span = { earliest: day, latest: day }
  return { text: day, edtf: day, ...span, precision: 'day', days: [span], inferred: [], qualifier: null }
}

function hours(start: string, end: string | null = null): TimeSpan {
  return { start, end, precision: 'exact' }
}

/** A record from its text; its id is its file name. */
export async function record(path: string, text: string): Promise<WorkspaceRecord> {
  const decoded = decodeRecord(await readDocument(path, text), { today: '2019-11-12' })
  if (decoded.is !== 'record') throw new Error(`${path} is no record`)
  return decoded.record
}

export async function meeting(path: string, text: string): Promise<Meeting> {
  const read = await record(path, text)
  if (read.kind !== 'meeting') throw new Error(`${path} is no meeting`)
  return read
}

const item = { meeting: '2019-06-24-departementale', file: 'meetings/a.md', line: 1, mentions: [] }

export function action(text: string, given: Partial<ActionItem> = {}): ActionItem {
  return {
    ...item,
    ref: '2019-06-24-departementale#A1',
    type: 'action',
    text,
    owners: [],
    due: null,
    state: 'open',
    overdue: false,
    since: '2019-06-24',
    ...given,
  }
}

export function event(title: string, given: Partial<EventItem> = {}): EventItem {
  return {
    ...item,
    ref: '2019-06-24-departementale#E1',
    title,
    date: null,
    times: [],
    location: null,
    status: 'scheduled',
    isStatusSaid: false,
    changes: 0,
    saidOn: null,
    territory: null,
    audience: null,
    was: null,
    register: null,
    source: null,
    past: false,
    ...given,
  }
}

export function point(title: string, minutes: number | null, start: string | null, end: string | null) {
  return { id: null, title, minutes, speaker: null, text: title, start, end, at: ['agenda', 0] }
}

const planned = `---
kind: meeting
title: Réunion départementale SPRO 41
series: departementale
status: planned
date: 2019-11-25
time: 14 h-16 h 30
location: Locaux de la CMA, Blois
---
`

const held = `---
kind: meeting
title: Réunion départementale SPRO 41
series: departementale
document: releve-de-decisions
status: held
date: 2019-06-24
---
`

/** An agenda with nothing but its meeting. */
export async function emptyAgenda(): Promise<Agenda> {
  return {
    meeting: await meeting('meetings/2019/2019-11-25-departementale.md', planned),
    seriesTitle: 'Réunion départementale SPRO 41',
    convenedBy: null,
    invited: [],
    points: [],
    overrun: 0,
    toApprove: null,
    previous: null,
    actions: [],
    waiting: [],
    events: [],
    toSchedule: [],
    attachments: [],
    next: [],
    showOverdue: false,
  }
}

/** An agenda with everything that an agenda can show. */
export async function fullAgenda(): Promise<Agenda> {
  const person = { role: null, text: '', at: ['invited', 0] }
  return {
    ...(await emptyAgenda()),
    convenedBy: 'Maëlle Tardif, coordination du SPRO 41',
    invited: [
      { ...person, name: 'Mission Locale du Blaisois', structures: [] },
      { ...person, name: 'Cap emploi 41', structures: [] },
      { ...person, name: 'Yanis CORBEL', structures: ['CIO de Blois'], role: 'directeur' },
    ],
    points: [
      { ...point('Actualités des partenaires', 30, '14:00', '14:30'), speaker: 'Maëlle Tardif' },
      point('Suites de la réunion du 24 juin 2019', 20, '14:30', '14:50'),
      { ...point('Bilan du forum « Emploi, Diversité »', 40, '14:50', '15:30'), speaker: 'Yanis CORBEL' },
      point('Programme des actions 2020 : interconnaissance, visites, formations', 45, '15:30', '16:15'),
      point('Questions diverses', null, '16:15', null),
    ],
    toApprove: await meeting('meetings/2019/2019-06-24-departementale.md', held),
    actions: [
      action('recenser les réseaux sociaux des structures pour le site Étoile', {
        owners: ['Odile Ferrand'],
        due: onDay('2019-10-15'),
        overdue: true,
      }),
      action('proposer deux dates pour la session de **Montoire-sur-le-Loir**', {
        owners: ['Odile Ferrand', 'la Mission Locale'],
        due: onDay('2020-01-31'),
      }),
      action('diffuser les invitations aux équipes', { owners: [] }),
      action('envoyer le lien des articles', { owners: ['Odile Ferrand'] }),
    ],
    waiting: [
      action('une date pour la formation « Pilote 41 »', { type: 'waiting', owners: ['l’observatoire'] }),
      action('faut-il réorganiser les bassins ?', { type: 'question' }),
    ],
    events: [
      event('Journée d’information sur la loi « Liberté de choisir son avenir professionnel »', {
        date: onDay('2019-11-22'),
        times: [{ start: null, end: null, precision: 'day' }],
        location: 'Halle aux grains, Blois',
        register: { before: onDay('2019-11-15'), link: 'https://exemple.fr/inscription?a=1&b=2' },
      }),
      event('Conférence de rédaction du site Étoile', {
        date: onDay('2019-12-05'),
        times: [hours('09:30', '12:00')],
        location: 'Mission Locale du Blaisois',
        status: 'tentative',
        was: onDay('2019-10-17'),
      }),
    ],
    toSchedule: [
      event('demi-journée « challenge numérique »', { status: 'to-schedule' }),
      event('Session d’interconnaissance de Blois', { status: 'postponed', was: onDay('2019-06-28') }),
    ],
    attachments: [
      { title: 'Rapport joint', file: 'pieces/rapport.pdf', link: null, text: '', at: ['attachments', 0] },
      {
        title: 'Site Étoile',
        file: null,
        link: 'https://exemple.fr/etoile',
        text: '',
        at: ['attachments', 1],
      },
    ],
    next: [
      {
        date: onDay('2020-03-16'),
        times: [hours('14:00')],
        location: 'CIO de Blois',
        text: '',
        at: ['next', 0],
      },
    ],
  }
}

/** The minutes of a meeting as people type them. */
export const minutes = `---
kind: meeting
title: Réunion départementale SPRO 41
series: departementale
document: releve-de-decisions
status: held
date: 2019-06-24
time: 14 h-16 h 30
location: Locaux de Cap emploi, Blois
secretary: Odile Ferrand
attendees:
  - Maëlle Tardif – SPRO 41 (coordinatrice)
  - Yanis CORBEL – CIO de Blois / GRETA (directeur)
  - Odile Ferrand – Cap emploi 41
excused:
  - Solange Ribot – CCI 41
guests:
  - Hugo Blanchet – BGE
agenda:
  - Actualités des partenaires (30 min, Maëlle Tardif)
  - Programme des actions à venir
next:
  - lundi 25 novembre 2019 à 14 h, locaux de la CMA
attachments:
  - Bilan de la formation (pieces/bilan-formation.pdf)
---
## 1. Actualités des partenaires

Maëlle présente le site Étoile. Les retours sont *très satisfaisants*.
Décision D1 : une session d'interconnaissance sera organisée à Montoire-sur-le-Loir.
Action A1 (Odile Ferrand, avant le 15 octobre 2019) : recenser les réseaux sociaux des structures.

<!-- à relire avant envoi -->

- [x] Action 2019-02-04-departementale#A3 : fait, tableau envoyé
- [ ] Action A2 (Yanis CORBEL) : vérifier les horaires | salles

## 2. Programme des actions à venir

- Événement E1 (24/09/2019, 13 h-19 h, Complexe sportif Éric Tabarly) : Forum « Emploi, Diversité »
- **Événement E2** (2020, à planifier, Montoire-sur-le-Loir) : session d'interconnaissance
- En attente W1 (l'observatoire) : une date pour la formation « Pilote 41 »

#### Matériel

| Casques | Nombre |
| --- | --- |
| Réalité virtuelle | 4 |

Voir [l'article](https://exemple.fr/dessine-moi) et [la réunion d'avant](../2019/2019-02-04-departementale.md).
`

const cited: Readonly<Record<string, Citation>> = {
  '2019-02-04-departementale#A3': { title: 'envoyer le tableau.', day: '2019-02-04' },
  '2019-03-18-longue#A1': { title: 'un texte bien long '.repeat(6), day: '2019-03-18' },
  'forum-emploi-2019': { title: 'Forum « Emploi, Diversité »', day: null },
}

export const names: Names = {
  cite: (reference) => cited[reference] ?? null,
  territory: (id) => (id === 'loir-et-cher' ? 'Loir-et-Cher' : null),
}
