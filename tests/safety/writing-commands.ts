/** One small workspace, and every command that writes: what the tests of bad disks run. */

/** The files of the workspace, by their paths from its folder. */
export const workspaceFiles: Readonly<Record<string, string>> = {
  'spro.yaml': [
    'id: essai',
    'name: Essai',
    'language: fr',
    'series:',
    '  comite:',
    '    title: Comité local',
    '    location: Blois',
    '    members:',
    '      - CIO de Blois',
    '',
  ].join('\n'),
  'meetings/2019/2019-06-24-comite.md': [
    '---',
    'kind: meeting',
    'title: Comité local # du bassin',
    'series: comite',
    'date: 2019-06-24',
    'attendees:',
    '  - Camille BERTIN – CIO de Blois',
    'agenda:',
    '  - Bilan (20 min)',
    'next:',
    '  - lundi 25 novembre 2019 à 14 h, Blois',
    '---',
    '## 1. Bilan',
    '',
    'Décision D1 : reconduire la lettre',
    'Décision : sans numéro',
    '- [ ] Action A1 (Camille BERTIN, avant le 15 octobre 2019) : relancer',
    '- [x] Action A2 : compter',
    '- Question : qui vient ?',
    '- Événement (12 mars 2020) : portes ouvertes',
    '',
  ].join('\n'),
  'meetings/2019/2019-11-25-comite.md': [
    '---',
    'kind: meeting',
    'title: Comité local',
    'series: comite',
    'status: planned',
    'date: 2019-11-25',
    'agenda:',
    '  - Suites : tour de table',
    '---',
    '',
  ].join('\n'),
  'decisions/2018/2018-11-19-lettre.md': [
    '---',
    'kind: decision',
    'title: Lettre imprimée',
    'status: accepted',
    'date: 2018-11-19',
    '---',
    '## Décision',
    '',
  ].join('\n'),
  'ancien.html': '<p>une vieille version</p>\n',
  'contacts.csv': 'nom;fonctions\nMax Auclair;CMA (conseiller)\nLise Aubin;CIO\n',
}

const meeting = 'meetings/2019/2019-06-24-comite.md'
const planned = 'meetings/2019/2019-11-25-comite.md'
const to = ['--to', '2019-06-24-comite']

interface WritingCommand {
  readonly words: readonly string[]
  /** The files that it replaces, by their paths from the workspace's folder. */
  readonly edits: readonly string[]
}

const writing = (words: readonly string[], ...edits: readonly string[]): WritingCommand => ({ words, edits })

export const writingCommands: readonly WritingCommand[] = [
  writing(['init', 'nouveau/reseau', '--name', 'Réseau : du Cher']),
  writing(['new-meeting', '--series', 'comite', '--date', '2019-12-09']),
  writing(['new-decision', 'Lettre en ligne']),
  writing(['new-decision', '--from', '2019-06-24-comite#D1']),
  writing(['new-decision', '--from', '2019-06-24-comite#sans numéro'], meeting),
  writing(
    ['new-decision', 'Lettre en ligne', '--supersedes', '2018-11-19-lettre'],
    'decisions/2018/2018-11-19-lettre.md',
  ),
  writing(
    ['new-decision', '--from', '2019-06-24-comite#sans numéro', '--supersedes', '2018-11-19-lettre'],
    'decisions/2018/2018-11-19-lettre.md',
    meeting,
  ),
  writing(['new-event', 'Forum des métiers', '--date', '2020-03-12', '--location', 'Blois']),
  writing(['new-event', '--from', '2019-06-24-comite#portes ouvertes'], meeting),
  writing(['new-person', 'Max Auclair', '--post', 'CMA (conseiller)', '--email', 'max@example.org']),
  writing(['new-structure', 'Cité : des métiers', '--short', 'CDM']),
  writing(['new-practice', 'La valise', '--place', 'Blois']),
  writing(['add', 'decision', 'continuer', ...to], meeting),
  writing(['add', 'action', 'écrire', '--owner', 'Max', '--due', '2019-12-01', ...to], meeting),
  writing(['add', 'waiting', 'une salle', '--owner', 'CMA', ...to], meeting),
  writing(['add', 'event', 'Forum', '--date', '2020-03-12', '--location', 'Blois', ...to], meeting),
  writing(['add', 'information', 'à savoir', ...to], meeting),
  writing(['add', 'idea', 'un film', ...to], meeting),
  writing(['add', 'question', 'pourquoi ?', ...to], meeting),
  writing(['add', 'attendee', 'Max Auclair – CMA', ...to], meeting),
  writing(['add', 'excused', 'Camille Bertin', ...to], meeting),
  writing(['add', 'absent', 'Max Auclair', ...to], meeting),
  writing(['add', 'guest', 'Max Auclair', ...to], meeting),
  writing(['add', 'point', 'Divers', '--minutes', '10', ...to], meeting),
  writing(['done', '2019-06-24-comite#A1'], meeting),
  writing(['done', '2019-06-24-comite#A1', '--dropped'], meeting),
  writing(['done', '2019-06-24-comite#A2', '--reopen'], meeting),
  writing(['done', '2019-06-24-comite#qui vient'], meeting),
  writing(['done', '2019-06-24-comite#A1', '--in', '2019-11-25-comite'], planned),
  writing(['done', '2019-06-24-comite#qui vient', '--in', '2019-11-25-comite'], meeting, planned),
  writing(['add', 'action', 'relancé', '--in', '2019-11-25-comite', '--to', '2019-06-24-comite#A1'], planned),
  writing(['set', '2019-11-25-comite', 'lieu', 'Salle : B'], planned),
  writing(['set', '2019-06-24-comite', 'présents[0]', '--unset'], meeting),
  writing(['set', '2019-06-24-comite#A1', 'échéance', '2019-12-01'], meeting),
  writing(['set', '2019-06-24-comite#A1', 'qui', 'Max', '--in', '2019-11-25-comite'], planned),
  writing(['import', 'contacts.csv']),
  writing(['validate', '--fix'], meeting, planned),
  writing(['agenda', '2019-11-25-comite', '-o', 'nouveau.html']),
  writing(['agenda', '2019-11-25-comite', '-o', 'ancien.html'], 'ancien.html'),
  writing(['export', '2019-06-24-comite', '-o', 'nouveau.txt']),
  writing(['export', '2019-06-24-comite', '-o', 'ancien.html'], 'ancien.html'),
  writing(['validate', '-o', 'rapport.json', '--format', 'json']),
]

/** The files below a folder of a machine. */
export function workspaceAt(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(workspaceFiles).map(([path, text]) => [`${root}/${path}`, text]))
}
