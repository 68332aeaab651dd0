import type { DirectoryMessages } from '../catalog/directory.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const labels: Readonly<Record<DirectoryMessages['participant-line']['label'], readonly [string, string]>> = {
  record: ['Fiche', 'Fiche'],
  names: ['Autre nom', 'Autres noms'],
  former: ['Ancien nom', 'Anciens noms'],
  posts: ['Fonction', 'Fonctions'],
  structures: ['Structure', 'Structures'],
  people: ['Personne', 'Personnes'],
  email: ['Courriel', 'Courriel'],
  phone: ['Téléphone', 'Téléphone'],
  family: ['Famille', 'Famille'],
  territories: ['Territoire', 'Territoires'],
  location: ['Lieu', 'Lieu'],
  contact: ['Contact', 'Contact'],
}

/** The lists by the names that headers give them: a list has no gender, its people do. */
const presences: Readonly<Record<DirectoryMessages['presence']['how'], string>> = {
  present: 'présents',
  guest: 'invités',
  excused: 'excusés',
  absent: 'absents',
  invited: 'convoqués',
}

const saveAsUtf8 =
  'Dans Excel : Enregistrer sous, type « CSV UTF-8 (délimité par des virgules) ». Dans LibreOffice : Enregistrer sous, « Texte CSV », jeu de caractères « Unicode (UTF-8) ». Rien n’a été écrit.'

const encodings: Readonly<Record<DirectoryMessages['table-not-utf8']['found'], string>> = {
  'utf-16': 'est enregistré en UTF-16',
  binary: 'n’est pas un fichier de texte en UTF-8 (il contient des octets nuls)',
  other:
    'n’est pas enregistré en UTF-8 (sans doute en Windows-1252, l’encodage des anciens « CSV ») : ses accents seraient perdus',
}

const oddValues: Readonly<Record<string, string>> = {
  email: 'n’est pas une adresse électronique (attendu : nom@exemple.org)',
  phone: 'n’est pas un numéro de téléphone (attendu : 02 61 91 41 01)',
  territories: 'n’est pas un territoire de spro.yaml (attendu : son identifiant ou son nom)',
}

export const directory: Words<DirectoryMessages> = {
  'people-summary': () => 'liste les personnes et les réunions où elles sont venues',
  'people-words': () => 'un nom, un identifiant, ou des mots d’un nom ou d’une fonction',
  'people-structure': () => 'seulement les personnes de cette structure',
  'people-contact': () => 'avec leurs courriels et leurs téléphones',
  'structures-summary': () => 'liste les structures et les réunions où elles étaient représentées',
  'structures-words': () => 'un nom, un sigle, un identifiant, ou des mots d’un nom',
  'structures-contact': () => 'avec leur contact',
  'attendance-series': () => 'seulement les réunions de cette série',

  'column-name': () => 'Nom',
  'column-posts': () => 'Fonctions',
  'column-short': () => 'Sigle',
  'column-came': () => 'Présences',
  'column-excused': () => 'Excuses',
  'column-absent': () => 'Absences',
  'column-last-time': () => 'Dernière présence',
  'column-list': () => 'Liste',
  'column-structures': () => 'Structures',
  'column-people': () => 'Personnes',
  'column-email': () => 'Courriel',
  'column-phone': () => 'Téléphone',
  'column-contact': () => 'Contact',

  presence: ({ how }) => presences[how],
  'participant-line': ({ label, values }) =>
    `${labels[label][values.length > 1 ? 1 : 0]} : ${values.map(visible).join(label === 'posts' || label === 'people' ? ' ; ' : ', ')}`,
  'participant-without-record': ({ kind, name }) =>
    `Sans fiche. Pour en créer une : spro ${kind === 'person' ? 'new-person' : 'new-structure'} "${visible(name)}"`,
  'no-people': () =>
    'Aucune personne à montrer. Pour importer vos contacts : spro import contacts.csv --dry-run',
  'no-structures': () =>
    'Aucune structure à montrer. Pour en importer la liste : spro import structures.csv --dry-run',
  'no-person-kept': () => 'Aucune personne ne correspond à cette demande. Toutes les personnes : spro people',
  'no-structure-kept': () =>
    'Aucune structure ne correspond à cette demande. Toutes les structures : spro structures',
  'contact-left-out': () =>
    'Les coordonnées ne se montrent qu’à l’écran. Dans un fichier ou pour un autre programme : --contact',
  'participant-like': ({ words, nearest }) =>
    `Rien ne correspond à « ${visible(words)} ». Vouliez-vous dire : ${nearest.map(visible).join(', ')} ?`,
  'ambiguous-name': ({ kind, name, ids }) =>
    `« ${visible(name)} » est le nom de plusieurs ${kind === 'person' ? 'personnes' : 'structures'} (${ids.join(', ')}) : il n’est compté pour aucune. Enlevez-le des « autres noms » de toutes sauf une, ou écrivez le nom complet dans les comptes rendus.`,

  'import-summary': () => 'importe des personnes ou des structures d’un tableau CSV',
  'import-files': () => 'les fichiers, en CSV UTF-8',
  'import-kind': () => 'ce que sont les lignes : person (personne), structure',
  'import-update': () => 'complète ce qui manque aux fiches déjà connues',
  'import-keep-columns': () => 'garde aussi les colonnes inconnues, sous leur titre',
  'ask-table-kind': ({ file }) => `Que contient ${visible(file)} ?`,
  'import-format': ({ file, formats }) =>
    `${visible(file)} : ce format ne s’importe pas. Formats : ${formats.join(', ')}. Un tableau s’enregistre en « CSV UTF-8 » depuis Excel ou LibreOffice.`,
  'import-file-missing': ({ file }) =>
    `${visible(file)} n’existe pas. Vérifiez le nom et le dossier ; avec des espaces, mettez-le entre guillemets.`,
  'import-not-a-file': ({ file }) =>
    `${visible(file)} n’est pas un fichier ordinaire. Donnez le fichier CSV lui-même.`,
  'import-too-big': ({ file, limit }) =>
    `${visible(file)} dépasse ${limit} Mo : il n’est pas lu. Partagez-le en plusieurs fichiers.`,
  'import-created': ({ kind, ids, folder }) =>
    `${ids.length === 1 ? `1 fiche de ${kindWords[kind]} créée` : `${ids.length} fiches de ${kindWords[kind]}s créées`} dans ${folder}/ : ${few(ids)}.`,
  'import-filled': ({ name, file, keys }) => `${visible(name)} : complété (${keys.join(', ')}) dans ${file}.`,
  'import-known': ({ file, names, isUpdate }) => {
    const one = names.length === 1
    const rows = one ? '1 ligne déjà connue' : `${names.length} lignes déjà connues`
    if (isUpdate) return `${visible(file)} : ${rows}, rien à compléter : ${few(names)}.`
    return `${visible(file)} : ${rows}, ${one ? 'laissée' : 'laissées'} de côté : ${few(names)}. Pour compléter ce qui manque à ${one ? 'sa fiche' : 'leurs fiches'} : --update`
  },
  'import-columns-left': ({ file, columns, canKeep }) => {
    const isOne = columns.length === 1
    const left = isOne ? 'colonne inconnue, laissée de côté' : 'colonnes inconnues, laissées de côté'
    const said = `${visible(file)} : ${left} : ${few(columns)}.`
    if (canKeep.length === 0)
      return `${said} ${isOne ? 'Son titre manque ou est déjà celui' : 'Leurs titres manquent ou sont déjà ceux'} d’une clé ou d’une autre colonne : renommez-${isOne ? 'la' : 'les'} dans le fichier pour ${isOne ? 'la' : 'les'} garder.`
    if (isOne) return `${said} Pour la garder sous son titre : --keep-columns`
    if (canKeep.length === columns.length) return `${said} Pour les garder sous leurs titres : --keep-columns`
    return `${said} Pour garder ${few(canKeep)} : --keep-columns`
  },
  'import-ids-left': ({ file, ids }) =>
    `${visible(file)} : ${ids.length === 1 ? 'un identifiant d’un autre logiciel, laissé' : `${ids.length} identifiants d’un autre logiciel, laissés`} de côté : ${few(ids)}. Ces fiches tirent le leur du nom. Un identifiant de spro est fait de lettres sans accent, de chiffres et de tirets : anne-leroux`,
  'import-odd-value': ({ file, line, key, found }) =>
    `${visible(file)}:${line} : « ${visible(found)} » ${oddValues[key] ?? 'est inattendu'}. C’est écrit tel quel : à corriger dans la fiche.`,
  'import-clashes': ({ clashes }) =>
    `Un même nom désignerait plusieurs lignes ou fiches ; rien n’a été écrit. Gardez-en une ; de vrais homonymes, écrivez les noms autrement (« Anne M. Leroux ») :${clashLines(clashes)}`,

  'table-not-utf8': ({ file, found }) => `${visible(file)} ${encodings[found]}. ${saveAsUtf8}`,
  'table-empty': ({ file }) =>
    `${visible(file)} est vide. La première ligne doit porter les titres des colonnes, par exemple : nom;fonctions;courriel;téléphone`,
  'table-only-header': ({ file }) =>
    `${visible(file)} n’a que la ligne des titres. Ajoutez une ligne par personne ou par structure.`,
  'table-broken': ({ file, line }) =>
    `${visible(file)}:${line} : un guillemet " n’est pas à sa place ou n’est pas refermé. Une cellule qui contient un guillemet s’écrit entre guillemets, et le sien en double : "le ""Forum"" de mars". Rien n’a été écrit.`,
  'table-ragged': ({ file, expected, rows }) =>
    `${visible(file)} : la ligne des titres a ${plural(expected, 'cellule')}, et ${rows.length === 1 ? 'une ligne en a un autre nombre' : `${rows.length} lignes en ont un autre nombre`} ; rien n’a été écrit. Une cellule qui contient le séparateur s’écrit entre guillemets.${limited(
      rows.map(({ line, cells }) => `${visible(file)}:${line} : ${plural(cells, 'cellule')}`),
    )}`,
  'table-cell-too-long': ({ file, line, column, limit }) =>
    `${visible(file)}:${line} : la cellule « ${visible(column)} » dépasse ${limit} caractères. Un guillemet manque-t-il plus haut ? Sinon, abrégez-la. Rien n’a été écrit.`,
  'table-which-kind': ({ file }) =>
    `${visible(file)} : des personnes ou des structures ? Ni le nom du fichier ni les colonnes ne le disent. Ajoutez --kind personne ou --kind structure.`,
  'table-no-name': ({ file, columns }) =>
    `${visible(file)} n’a pas de colonne « nom » (ou « prénom » et « nom »). Colonnes trouvées : ${few(columns.map((title) => title || '(sans titre)'))}. La première ligne doit porter les titres des colonnes.`,
  'table-rows-without-name': ({ file, lines }) =>
    `${visible(file)} : ${lines.length === 1 ? 'une ligne n’a' : `${lines.length} lignes n’ont`} pas de nom (${few(lines.map(String), lines.length === 1 ? 'ligne' : 'lignes')}). Donnez-en un ou supprimez-${lines.length === 1 ? 'la' : 'les'} ; rien n’a été écrit.`,
  'table-bad-value': ({ file, line, column, found, choices }) =>
    `${visible(file)}:${line} : « ${visible(found)} » n’est pas une valeur de « ${visible(column)} ». Valeurs : ${choices.join(', ')}. Rien n’a été écrit.`,
}

const kindWords = { person: 'personne', structure: 'structure' } as const

function plural(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`
}

const most = 10

/** A list on one line, its end counted when it is long. */
function few(texts: readonly string[], before = ''): string {
  const shown = texts.slice(0, most).map(visible).join(', ')
  const more = texts.length > most ? ` … et ${texts.length - most} de plus` : ''
  return `${before === '' ? '' : `${before} `}${shown}${more}`
}

function limited(lines: readonly string[]): string {
  const shown = lines.slice(0, most).map((line) => `\n  ${line}`)
  return shown.join('') + (lines.length > most ? `\n  … et ${lines.length - most} de plus` : '')
}

function clashLines(clashes: DirectoryMessages['import-clashes']['clashes']): string {
  return limited(clashes.map(({ name, holders }) => `« ${visible(name)} » : ${few(holders)}`))
}
