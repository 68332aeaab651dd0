import type { SearchMessages } from '../catalog/search.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const count = (number: number, word: string): string => `${number} ${word}${number > 1 ? 's' : ''}`

export const search: Words<SearchMessages> = {
  'search-summary': () => 'cherche des mots dans toutes les fiches',
  'search-words': () =>
    'débuts de mots, accents et majuscules indifférents ; entre guillemets, des mots qui se suivent',
  'search-kind': () =>
    'seulement cette nature : meeting (réunion), decision (décision), event (événement), practice (bonne pratique), person (personne), structure',
  'search-series': () => 'seulement les réunions de cette série',
  'search-from': () => 'seulement les fiches datées d’après ce jour, compris',
  'search-to': () => 'seulement les fiches datées d’avant ce jour, compris',
  'search-limit': () => 'seulement ce nombre de lignes, les premières',
  'search-no-words': ({ found }) =>
    `Rien à chercher : « ${visible(found)} » n’a ni lettre ni chiffre. Donnez au moins un mot : spro search forum`,
  'search-nothing': () =>
    'Aucune ligne trouvée. Essayez moins de mots, ou leur début seulement : « orient » trouve « orientation ».',
  'search-scattered': () =>
    'Aucune ligne ne contient tous ces mots. Voici les fiches qui les contiennent tous, en des lignes différentes.',
  'search-count': ({ lines, records, shown }) =>
    `${count(lines, 'ligne')} dans ${count(records, 'fiche')}${
      shown < lines ? `, dont ${shown === 0 ? 'aucune' : shown} montrée${shown > 1 ? 's' : ''}` : ''
    }.`,
  'search-record': ({ title, date, kind }) => {
    if (kind === null) return `${title} (fiche illisible)`
    return date === '' ? title : `${title}, ${date}`
  },
  'search-key': ({ key }) => `en-tête, ${key}`,
}
