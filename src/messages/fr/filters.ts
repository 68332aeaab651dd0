import type { FilterMessages } from '../catalog/filters.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const perhaps = (nearest: readonly string[]) =>
  nearest.length > 0 ? ` Vouliez-vous dire : ${nearest.map(visible).join(', ')} ?` : ''

export const filters: Words<FilterMessages> = {
  'filter-where': () =>
    'seulement ce qui remplit cette condition : "lieu~Blois", "statut=tenue", "date>2019-06" (à répéter ; voir docs/filters.md)',
  'filter-territory': () => 'seulement ce territoire et ceux qu’il contient',
  'filter-structure': () => 'seulement ce qui concerne cette structure',
  'filter-series': () => 'seulement cette série de réunions',
  'filter-status': () => 'seulement ce statut',
  'filter-words': () => 'mots du titre ou de l’identifiant',
  'filter-format': () => 'format de la réponse (par défaut : celui du nom de fichier donné à -o)',
  'filter-delimiter': () => 'séparateur du CSV : ; ou , ou tab ou | (par défaut : le point-virgule)',
  'no-record-kept': () => 'Aucune fiche ne correspond. Toutes les fiches : spro list',

  'where-unreadable': ({ found }) =>
    `--where : « ${visible(found)} » ne se lit pas comme une condition. Attendu : une clé, un signe (= != ~ > < >= <=) et une valeur, le tout entre guillemets, sans lesquels le terminal prend > et < pour lui. Exemples : --where "lieu~Blois", --where "date>=2019-09".`,
  'where-without-words': ({ key }) =>
    `--where : il manque les mots après « ${visible(key)}~ ». Exemple : --where "${visible(key)}~Blois". Pour ce qui n’a pas de valeur : --where "${visible(key)}="`,
  'where-not-comparable': ({ key, operator, found, impossible }) =>
    `--where : après « ${visible(key)}${operator} », une date ou un nombre entier est attendu ; trouvé : « ${visible(found)} »${impossible === null ? '' : `, un jour qui n’existe pas au calendrier`}. Exemples : --where "date${operator}2019-06-24", --where "date${operator}1er trimestre 2019".`,
  'unknown-where-key': ({ key, nearest, known }) =>
    `--where : la clé « ${visible(key)} » n’existe pas ici.${perhaps(nearest) || ` Clés possibles : ${known.map(({ fr }) => fr).join(', ')}.`}`,
  'where-key-absent': ({ key, nearest }) =>
    `Rien de ce qui est listé n’a de valeur pour « ${visible(key)} ».${perhaps(nearest)}`,
  'unknown-territory': ({ territory, nearest, known }) =>
    `Le territoire « ${visible(territory)} » n’est pas dans spro.yaml.${perhaps(nearest)} Territoires connus : ${known.map(visible).join(', ')}.`,
  'kind-without-status': ({ fr, kinds }) =>
    `--status ne sert pas pour « ${fr} », qui n’a pas de statut. Natures qui en ont un : ${kinds.join(', ')}.`,
  'nearly-a-kind': ({ found, nearest }) =>
    `« ${visible(found)} » n’est pas une nature de fiche.${perhaps(nearest)} Pour chercher ce mot dans les titres : spro list --where "titre~${visible(found)}"`,
  'unknown-delimiter': ({ found }) =>
    `--delimiter : « ${visible(found)} » n’est pas un séparateur possible. Attendu : ";", ",", tab ou "|". Exemple : --delimiter ","`,

  'column-id': () => 'Identifiant',
  'column-text': () => 'Texte',
  'column-type': () => 'Nature',
  'column-first-day': () => 'Premier jour',
  'column-last-day': () => 'Dernier jour',
  'column-first-due-day': () => 'Échéance, premier jour',
  'column-last-due-day': () => 'Échéance, dernier jour',
  'column-past': () => 'Passé',
  'column-overdue': () => 'En retard',
  'column-territory': () => 'Territoire',
  'column-audience': () => 'Public',
  'column-was': () => 'Date précédente',
  'column-register-before': () => 'Inscription avant',
  'column-register-link': () => 'Lien d’inscription',
  'column-meeting': () => 'Réunion',
  'column-record': () => 'Fiche',
  'column-file': () => 'Fichier',
  'column-line': () => 'Ligne',
  'action-type': ({ type }) => ({ action: 'action', waiting: 'en attente', question: 'question' })[type],
  'yes-or-no': ({ value }) => (value ? 'oui' : 'non'),
}
