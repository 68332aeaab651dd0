/**
 * Writes a workspace of invented minutes for measuring: `node bench/generate.mjs FOLDER COUNT`. The same count
 * gives the same bytes on every machine. Each record is about 8 KB, with 4 event, 3 action and 2 decision marks;
 * one event and one action in each speak of the record before in the series, so that the registers have
 * something to fold.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as words from './words.mjs'

/** The day that the measures take for today: a few days after the last record. */
export const today = '2026-06-30'

const series = [
  { id: 'departementale', title: 'Réunion départementale', document: 'releve-de-decisions' },
  { id: 'coordinateurs', title: 'Réunion des coordinateurs', document: 'compte-rendu' },
  { id: 'blaisois', title: 'Réunion du bassin de Blois', document: 'compte-rendu' },
  { id: 'vendomois', title: 'Réunion du bassin de Vendôme', document: 'compte-rendu' },
  { id: 'romorantinais', title: 'Réunion du bassin de Romorantin', document: 'releve-de-decisions' },
]

const dayLength = 86_400_000
const firstDay = Date.UTC(2010, 0, 4)
const lastDay = Date.UTC(2026, 5, 24)
const targetSize = 8000

/** A generator of numbers in [0, 1) that gives the same numbers for the same seed (mulberry32). */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Drawing from lists, from a seed. */
function createDraw(seed) {
  const random = createRandom(seed)
  const below = (limit) => Math.floor(random() * limit)
  const pick = (list) => list[below(list.length)]
  const person = () => `${pick(words.givenNames)} ${pick(words.familyNames)}`
  const sentence = () =>
    pick(words.sentences)
      .replace(/%p/gu, person)
      .replace(/%s/gu, () => pick(words.structures))
      .replace(/%l/gu, () => pick(words.places))
  return { below, pick, person, sentence }
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10)

/** A day that many days later, moved to Monday when it falls on a weekend. */
function weekdayAfter(time, days) {
  const day = new Date(time + days * dayLength)
  const weekday = day.getUTCDay()
  return day.getTime() + (weekday === 0 ? 1 : weekday === 6 ? 2 : 0) * dayLength
}

const numericDay = (time) => isoDay(time).split('-').toReversed().join('/')
/** « mercredi 26 août 2026 », from tables: Intl words differ between versions of Node. */
function wordedDay(time) {
  const day = new Date(time)
  const number = day.getUTCDate() === 1 ? '1er' : day.getUTCDate()
  return `${words.weekdays[day.getUTCDay()]} ${number} ${words.months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** The header, about 40 lines. */
function composeHeader({ body, time, points }, draw) {
  const people = (count) =>
    Array.from(
      { length: count },
      () => `  - ${draw.person()} – ${draw.pick(words.structures)} (${draw.pick(words.roles)})`,
    )
  const next = weekdayAfter(time, 60 + draw.below(60))
  return [
    'kind: meeting',
    `title: ${body.title}`,
    `series: ${body.id}`,
    `document: ${body.document}`,
    'status: held',
    `date: ${isoDay(time)}`,
    'time: 14 h-16 h 30',
    `location: ${draw.pick(words.places)}`,
    `chair: ${draw.person()}`,
    `secretary: ${draw.person()}`,
    'attendees:',
    ...people(11 + draw.below(3)),
    'excused:',
    ...people(3),
    'agenda:',
    ...points.map((point) => `  - ${point} (${10 + 5 * draw.below(5)} min)`),
    'next:',
    `  - ${wordedDay(next)} à 14 h, ${draw.pick(words.places)}`,
    'attachments:',
    `  - Tableau des contacts (https://example.org/contacts-${isoDay(time)}.ods)`,
    `minutes_sent: ${isoDay(weekdayAfter(time, 8))}`,
    'tags:',
    '  - réseau',
  ]
}

/** The marks, in the order they are said. `previous` is the id of the record before in the series, or null. */
function composeMarks({ time, previous }, draw) {
  const later = (from, spread) => weekdayAfter(time, from + draw.below(spread))
  const title = () => draw.pick(words.eventTitles)
  const season = `${draw.pick(['1er', '2e', '3e', '4e'])} trimestre ${new Date(time).getUTCFullYear() + 1}`
  const follow = previous === null ? 'E4' : `${previous}#E3`
  const done = previous === null ? '- [x] Action A3' : `- [x] Action ${previous}#A1`
  return [
    `- Décision D1 : ${draw.pick(words.decisions)}.`,
    `- Événement E1 (${numericDay(later(10, 90))}, 13 h-19 h, ${draw.pick(words.places)}) : ${title()}`,
    `- [ ] Action A1 (${draw.person()}, avant le ${numericDay(later(20, 60))}) : ${draw.pick(words.tasks)}`,
    `- Événement E2 (${wordedDay(later(10, 90))}, ${draw.pick(words.places)}) : ${title()}`,
    `${done} : fait, document envoyé à tous`,
    `- Événement E3 (${draw.pick([season, 'à planifier'])}) : ${title()}`,
    `- Décision D2 : ${draw.pick(words.decisions)}.`,
    `- Événement ${follow} (${numericDay(later(30, 90))}, 9 h-12 h) : date trouvée avec les établissements`,
    `- [ ] Action A2 (${draw.pick(words.structures)}) : ${draw.pick(words.tasks)}`,
  ]
}

/** The body: one heading a point, the marks spread over them, prose until the record has its size. */
function composeBody({ points, marks, size }, draw) {
  const sections = points.map((point, at) => ({
    heading: `## ${at + 1}. ${point}`,
    prose: [],
    marks: marks.filter((_, mark) => mark % points.length === at),
  }))
  let written = marks.concat(points).reduce((sum, text) => sum + Buffer.byteLength(text) + 8, 0)
  for (let turn = 0; written < size; turn += 1) {
    const paragraph = Array.from({ length: 3 }, draw.sentence).join(' ')
    sections[turn % sections.length].prose.push(paragraph)
    written += Buffer.byteLength(paragraph) + 2
  }
  return sections.flatMap(({ heading, prose, marks: own }) => [
    heading,
    ...prose.flatMap((text) => ['', text]),
    '',
    ...own,
    '',
  ])
}

/** The records in order of day: path and text. */
export function* composeRecords(count) {
  const previous = new Map()
  for (let index = 0; index < count; index += 1) {
    const draw = createDraw(index + 1)
    const body = series[index % series.length]
    const turn = Math.floor(index / series.length)
    const turns = Math.max(1, Math.ceil(count / series.length) - 1)
    const time = firstDay + Math.floor(((lastDay - firstDay) / dayLength / turns) * turn) * dayLength
    const id = `${isoDay(time)}-${body.id}`
    const start = draw.below(words.points.length)
    const points = Array.from({ length: 5 }, (_, at) => words.points[(start + at) % words.points.length])
    const header = composeHeader({ body, time, points }, draw)
    const marks = composeMarks({ time, previous: previous.get(body.id) ?? null }, draw)
    const size = targetSize - Buffer.byteLength(header.join('\n'))
    const text = ['---', ...header, '---', ...composeBody({ points, marks, size }, draw)].join('\n')
    previous.set(body.id, id)
    yield { path: `meetings/${id.slice(0, 4)}/${id}.md`, text: `${text.trimEnd()}\n` }
  }
}

const config = [
  'id: banc-d-essai',
  'name: Banc d’essai',
  'language: fr',
  'timezone: Europe/Paris',
  'contact: coordination@example.org',
  'agenda_notice: 14',
  'series:',
  ...series.flatMap(({ id, title, document }) => [
    `  ${id}:`,
    `    title: ${title}`,
    `    document: ${document}`,
  ]),
  '',
].join('\n')

/** Writes a workspace of that many records into a folder, which is made. */
export function writeWorkspace(folder, count) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('spro.yaml', config)
  for (const { path, text } of composeRecords(count)) write(path, text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , folder, count] = process.argv
  if (folder === undefined || !/^\d+$/u.test(count ?? '')) {
    console.error('usage: node bench/generate.mjs FOLDER COUNT')
    process.exitCode = 2
  } else writeWorkspace(folder, Number(count))
}
