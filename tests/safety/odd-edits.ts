/** What each command changes in the files of `tests/fixtures/odd`, as the piece that stood there and the piece that replaces it. */

/** An edit of one span. */
interface ExactEdit {
  readonly id: string
  readonly words: readonly string[]
  /** A text that stands once in the file, and what stands there after. */
  readonly replace: string
  readonly by: string
  /** The keys of the header that change, as typed. */
  readonly keys?: readonly string[]
  readonly marks?: 'same' | 'one more' | 'one changed' | 'two changed'
}

const add = (id: string, kind: string, text: string, ...more: readonly string[]): readonly string[] => [
  'add',
  kind,
  text,
  '--to',
  id,
  ...more,
]

const marksAdded: readonly ExactEdit[] = [
  {
    id: 'crlf',
    words: add('crlf', 'action', 'écrire', '--owner', 'Max'),
    replace: 'Ligne deux.\r\n',
    by: 'Ligne deux.\r\n\r\n- [ ] Action A1 (Max) : écrire\r\n',
    marks: 'one more',
  },
  {
    id: 'no-final-newline',
    words: add('no-final-newline', 'question', 'qui vient ?'),
    replace: '2019-06-24\n---',
    by: '2019-06-24\n---\n- Question Q1 : qui vient ?',
    marks: 'one more',
  },
  {
    id: 'bom',
    words: add('bom', 'decision', 'reconduire'),
    replace: 'Texte.\r\n',
    by: 'Texte.\r\n\r\n- Décision D1 : reconduire\r\n',
    marks: 'one more',
  },
  {
    id: 'marks-crlf',
    words: add('marks-crlf', 'waiting', 'une salle', '--owner', 'CMA', '--under', 'Actualités'),
    replace: ' : une date',
    by: ' : une date\r\n- En attente W2 (CMA) : une salle',
    marks: 'one more',
  },
  {
    id: 'marks-crlf',
    words: add('marks-crlf', 'idea', 'un film', '--under', 'Bilan'),
    replace: '# Bilan\r\n',
    by: '# Bilan\r\n\r\n- Idée S1 : un film\r\n',
    marks: 'one more',
  },
  {
    id: 'marks-dots',
    words: add('marks-dots', 'action', 'relire'),
    replace: 'déjà fait   \n',
    by: 'déjà fait   \n- [ ] Action A8 : relire\n',
    marks: 'one more',
  },
  {
    id: 'marks-fence',
    words: add('marks-fence', 'information', 'à savoir'),
    replace: 'dans un exemple\n```\n',
    by: 'dans un exemple\n```\n\n- Information I1 : à savoir\n',
    marks: 'one more',
  },
  {
    id: 'marks-fence-open',
    words: add('marks-fence-open', 'decision', 'fermer le bloc'),
    replace: '---\nIdée S1',
    by: '---\n- Décision D1 : fermer le bloc\n\nIdée S1',
    marks: 'one more',
  },
  {
    id: 'marks-nested',
    words: add('marks-nested', 'decision', 'une autre'),
    replace: '| --- | --- |\n',
    by: '| --- | --- |\n\n- Décision D2 : une autre\n',
    marks: 'one more',
  },
  {
    id: 'spaces',
    words: add('spaces', 'question', 'pourquoi ?'),
    replace: 'Une ligne.\t\n',
    by: 'Une ligne.\t\n\n- Question Q1 : pourquoi ?\n',
    marks: 'one more',
  },
]

const linesAdded: readonly ExactEdit[] = [
  {
    id: 'comments',
    words: add('comments', 'attendee', 'Max AUCLAIR'),
    replace: '  - Alix DUPRÉ – CMA\n',
    by: '  - Alix DUPRÉ – CMA\n  - Max AUCLAIR\n',
    keys: ['attendees'],
  },
  {
    id: 'comments',
    words: add('comments', 'absent', 'Max AUCLAIR'),
    replace: '  - Alix DUPRÉ – CMA\n',
    by: '  - Alix DUPRÉ – CMA\nabsent:\n  - Max AUCLAIR\n',
    keys: ['absent'],
  },
  {
    id: 'marks-crlf',
    words: add('marks-crlf', 'attendee', 'Max AUCLAIR'),
    replace: '"Sacha MOREAU"]   # deux',
    by: '"Sacha MOREAU", "Max AUCLAIR"]   # deux',
    keys: ['présents'],
  },
  {
    id: 'marks-crlf',
    words: add('marks-crlf', 'excused', 'Max AUCLAIR'),
    replace: 'excused: []\r\n',
    by: 'excused:\r\n  - Max AUCLAIR\r\n',
    keys: ['excused'],
  },
  {
    id: 'french-keys',
    words: add('french-keys', 'excused', 'Max AUCLAIR'),
    replace: 'excusés:\n',
    by: 'excusés:\n  - Max AUCLAIR\n',
    keys: ['excusés'],
  },
  {
    id: 'french-keys',
    words: add('french-keys', 'point', 'Bilan', '--minutes', '20'),
    replace: '- Actualités\n',
    by: '- Actualités\n- Bilan (20 min)\n',
    keys: ['ordre du jour'],
  },
  {
    id: 'quotes',
    words: add('quotes', 'attendee', "Max d'Auclair"),
    replace: "- 'Sacha MOREAU'\n",
    by: "- 'Sacha MOREAU'\n- 'Max d''Auclair'\n",
    keys: ['attendees'],
  },
  {
    id: 'marks-fence',
    words: add('marks-fence', 'attendee', 'Max: AUCLAIR'),
    replace: 'Cap emploi: 41"\n',
    by: 'Cap emploi: 41"\n  - "Max: AUCLAIR"\n',
    keys: ['attendees'],
  },
  {
    id: 'marks-dots',
    words: add('marks-dots', 'point', 'Questions : toutes'),
    replace: '-   Actualités (30 min)\n',
    by: "-   Actualités (30 min)\n-   'Questions : toutes'\n",
    keys: ['agenda'],
  },
  {
    id: 'maps-in-lists',
    words: add('maps-in-lists', 'point', 'Clôture'),
    replace: '  - Tour de table\n',
    by: '  - Tour de table\n  - Clôture\n',
    keys: ['agenda'],
  },
  {
    id: 'spaces',
    words: add('spaces', 'attendee', 'Max AUCLAIR'),
    replace: '  -   Camille BERTIN  \n',
    by: '  -   Camille BERTIN  \n  -   Max AUCLAIR\n',
    keys: ['attendees'],
  },
  {
    id: 'marks-nested',
    words: add('marks-nested', 'guest', 'Max AUCLAIR'),
    replace: '    - Alix DUPRÉ\n',
    by: '    - Alix DUPRÉ\n    - Max AUCLAIR\n',
    keys: ['guests'],
  },
]

const ticks: readonly ExactEdit[] = [
  {
    id: 'marks-crlf',
    words: ['done', 'marks-crlf#A1'],
    replace: 'Action A1 (Camille BERTIN, avant le 15/10/2019) : recenser les réseaux\r\nsociaux',
    by: '- [x] Action A1 (Camille BERTIN, avant le 15/10/2019) : recenser les réseaux\r\n  sociaux',
    marks: 'one changed',
  },
  {
    id: 'marks-crlf',
    words: ['done', 'marks-crlf#A2'],
    replace: '- [ ] **Action',
    by: '- [x] **Action',
    marks: 'one changed',
  },
  {
    id: 'marks-crlf',
    words: ['done', 'marks-crlf#A2', '--dropped'],
    replace: '- [ ] **Action',
    by: '- [-] **Action',
    marks: 'one changed',
  },
  {
    id: 'marks-crlf',
    words: ['done', 'marks-crlf#qui vient'],
    replace: '* Question :',
    by: '* [x] Question Q1 :',
    marks: 'one changed',
  },
  {
    id: 'marks-crlf',
    words: ['done', 'marks-crlf#W1'],
    replace: 'En attente W1',
    by: '- [x] En attente W1',
    marks: 'one changed',
  },
  {
    id: 'marks-dots',
    words: ['done', 'marks-dots#A7'],
    replace: '[ ]\tAction',
    by: '[x]\tAction',
    marks: 'one changed',
  },
  {
    id: 'marks-dots',
    words: ['done', 'marks-dots#déjà', '--reopen'],
    replace: '[x] Action :',
    by: '[ ] Action A8 :',
    marks: 'one changed',
  },
  {
    id: 'marks-fence',
    words: ['done', 'marks-fence#A1', '--dropped'],
    replace: '- Action A1',
    by: '- [-] Action A1',
    marks: 'one changed',
  },
  {
    id: 'marks-nested',
    words: ['done', 'marks-nested#A3'],
    replace: '- Action A3',
    by: '- [x] Action A3',
    marks: 'one changed',
  },
  {
    id: 'marks-nested',
    words: ['done', 'marks-nested#A4', '--reopen'],
    replace: '[-] Action A4',
    by: '[ ] Action A4',
    marks: 'one changed',
  },
  {
    id: 'marks-nested',
    words: ['done', 'marks-nested#Q2'],
    replace: 'Question Q2',
    by: '- [x] Question Q2',
    marks: 'one changed',
  },
  {
    id: 'marks-nested',
    words: ['done', 'marks-nested#A5'],
    replace: 'Action A5 : sur une règle\n---',
    by: '- [x] Action A5 : sur une règle\n---',
    marks: 'one changed',
  },
]

const others: readonly ExactEdit[] = [
  {
    id: 'marks-dots',
    words: ['new-decision', '--from', 'marks-dots#sans numéro'],
    replace: 'Décision : sans',
    by: 'Décision D1 : sans',
    marks: 'one changed',
  },
  {
    id: 'marks-nested',
    words: ['new-decision', '--from', 'marks-nested#D1'],
    replace: 'Décision D1',
    by: 'Décision D1',
  },
  {
    id: 'dots',
    words: ['new-decision', 'Tout autrement', '--supersedes', 'dots'],
    replace: 'date: 2019-06-24\n',
    by: 'status: superseded\ndate: 2019-06-24\nsuperseded_by: 2019-11-12-tout-autrement\n',
    keys: ['status', 'superseded_by'],
  },
  {
    id: 'marks-crlf',
    words: ['validate', '--fix'],
    replace: '* Question :',
    by: '* Question Q1 :',
    marks: 'one changed',
  },
  {
    id: 'marks-dots',
    words: ['validate', '--fix'],
    replace:
      'Décision : sans numéro\n---\n\n\t- [ ]\tAction A7\t(Camille)\t:\ttabulations  \n1. Information I3 : un rappel\u00a0\n2. [x] Action :',
    by: 'Décision D1 : sans numéro\n---\n\n\t- [ ]\tAction A7\t(Camille)\t:\ttabulations  \n1. Information I3 : un rappel\u00a0\n2. [x] Action A8 :',
    marks: 'two changed',
  },
  {
    id: 'no-break-keys',
    words: ['validate', '--fix'],
    replace: 'titre\u00a0: Espace insécable\nlieu\u202f: Tours',
    by: 'titre: Espace insécable\nlieu: Tours',
  },
  {
    id: 'cut-lines',
    words: ['validate', '--fix'],
    replace:
      'Atelier #2\ndate: 2019-06-24\nagenda:\n  - Point : suite\n  - Atelier #3 : bilan\n  - name: Camille #1\n  - Simple # vrai commentaire\nlocation: #3 rue Haute',
    by: "'Atelier #2'\ndate: 2019-06-24\nagenda:\n  - 'Point : suite'\n  - 'Atelier #3 : bilan'\n  - 'name: Camille #1'\n  - Simple # vrai commentaire\nlocation: '#3 rue Haute'",
    keys: ['title', 'agenda', 'location'],
  },
]

export const exactEdits: readonly ExactEdit[] = [...marksAdded, ...linesAdded, ...ticks, ...others]

interface PersonMove {
  readonly id: string
  readonly words: readonly string[]
  /** What stood there and what replaces it, one after the other. */
  readonly splices: readonly (readonly [string, string])[]
  readonly keys: readonly string[]
}

export const personMoves: readonly PersonMove[] = [
  {
    id: 'crlf',
    words: add('crlf', 'excused', 'Camille BERTIN'),
    splices: [
      ['  - Camille BERTIN\r\n', ''],
      ['  - Sacha MOREAU\r\n', '  - Sacha MOREAU\r\nexcused:\r\n  - Camille BERTIN\r\n'],
    ],
    keys: ['attendees', 'excused'],
  },
  {
    id: 'blank-lines',
    words: add('blank-lines', 'absent', 'camille bertin'),
    splices: [
      ['  - Camille BERTIN\n', ''],
      ['  - Sacha MOREAU\n', '  - Sacha MOREAU\nabsent:\n  - Camille BERTIN\n'],
    ],
    keys: ['attendees', 'absent'],
  },
  {
    id: 'french-keys',
    words: add('french-keys', 'excused', 'Sacha Moreau'),
    splices: [
      ['-   Sacha MOREAU – Dreux\n', ''],
      ['excusés:\n', 'excusés:\n  - Sacha MOREAU – Dreux\n'],
    ],
    keys: ['présents', 'excusés'],
  },
  {
    id: 'marks-crlf',
    words: add('marks-crlf', 'guest', 'Sacha Moreau'),
    splices: [
      ['[Camille BERTIN, "Sacha MOREAU"]', '[Camille BERTIN]'],
      ['excused: []\r\n', 'excused: []\r\nguests:\r\n  - Sacha MOREAU\r\n'],
    ],
    keys: ['présents', 'guests'],
  },
  {
    id: 'marks-fence',
    words: add('marks-fence', 'excused', 'Camille Bertin'),
    splices: [
      ['  - name: Camille BERTIN\n    structure: CIO de Blois\n', ''],
      ['excusés:   # personne\n', 'excusés:   # personne\n  - Camille BERTIN – CIO de Blois\n'],
    ],
    keys: ['attendees', 'excusés'],
  },
]

interface Refused {
  readonly name: string
  readonly text: string | Uint8Array
  readonly words: readonly string[]
  /** What standard error says. */
  readonly says: RegExp
}

const record = (header: string, body: string): string => `---\n${header}---\n${body}`
const meeting = 'kind: meeting\ntitle: Réunion\ndate: 2019-06-24\n'
const edits: readonly (readonly string[])[] = [
  add('fiche', 'action', 'neuf'),
  add('fiche', 'attendee', 'Max AUCLAIR'),
  add('fiche', 'point', 'Bilan'),
  ['done', 'fiche#A1'],
  ['new-decision', '--from', 'fiche#A1'],
]

const broken: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    'a conflict of git',
    record(meeting, '<<<<<<< HEAD\nAction A1 : x\n=======\nAction A1 : y\n>>>>>>> autre\n'),
    /fiche\.md:6:1.*<<<<<<</s,
  ],
  ['an unclosed header', `---\n${meeting}Action A1 : x\n`, /fiche\.md:1:1.*---/s],
  ['not UTF-8', Buffer.from(record(meeting, 'Action A1 : x\n'), 'latin1'), /fiche\.md.*UTF-8/s],
  ['UTF-16', Buffer.from(`\ufeff${record(meeting, 'Action A1 : x\n')}`, 'utf16le'), /fiche\.md.*UTF-8/s],
  [
    'a key given twice',
    record(`${meeting}title: Autre\n`, 'Action A1 : x\n'),
    /fiche\.md:5:1.*spro validate.*title/s,
  ],
  ['a tab in the header', record(`${meeting}attendees:\n\t- Max\n`, 'Action A1 : x\n'), /fiche\.md:6:1/],
  ['no header', 'Action A1 : x\n', /fiche\.md:1:1.*en-tête/s],
]

const unedited: readonly (readonly [string, string, readonly string[]])[] = [
  ['an anchor', 'attendees: &tous\n  - Max\n', add('fiche', 'attendee', 'Zoé')],
  ['an alias', 'attendees: &tous [Max]\nexcused: *tous\n', add('fiche', 'excused', 'Zoé')],
  ['a tag', 'agenda: !!seq\n  - Bilan\n', add('fiche', 'point', 'Autre')],
  ['a key with a question mark', '? attendees\n: - Max\n', add('fiche', 'attendee', 'Zoé')],
  ['no list', 'agenda: Bilan\n', add('fiche', 'point', 'Autre')],
]

export const refusals: readonly Refused[] = [
  ...broken.flatMap(([name, text, says]) => edits.map((words) => ({ name, text, words, says }))),
  ...unedited.map(([name, header, words]) => ({
    name,
    text: record(meeting + header, 'Action A1 : x\n'),
    words,
    says: /^meetings\/fiche\.md:\d+:\d+ : .*Rien n’a été écrit/s,
  })),
]
