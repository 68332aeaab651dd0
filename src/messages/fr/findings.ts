import { weekdayName } from '../../dates/names.ts'
import { writeDay } from '../../dates/write.ts'
import type { FindingMessages, MarkWord } from '../catalog/findings.ts'
import type { Words } from '../catalog.ts'
import { aRecord } from './record-words.ts'

const thisMark: Readonly<Record<MarkWord, string>> = {
  decision: 'Cette décision',
  action: 'Cette action',
  waiting: 'Cette attente',
  question: 'Cette question',
  idea: 'Cette idée',
  information: 'Cette information',
  event: 'Cet événement',
}

const severities = { error: 'erreur', warning: 'avertissement', info: 'information' } as const

const shapes = { list: 'une liste', map: 'plusieurs lignes « clé: valeur »' } as const

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `« ${text} »`).join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count > 1 ? 's' : ''}`
}

function suggestion(nearest: string | null): string {
  return nearest === null ? '' : ` Vouliez-vous écrire « ${nearest} » ?`
}

function countFindings(counts: { errors: number; warnings: number; infos: number }): string {
  const parts = [
    counts.errors > 0 ? counted(counts.errors, 'erreur') : '',
    counts.warnings > 0 ? counted(counts.warnings, 'avertissement') : '',
    counts.infos > 0 ? counted(counts.infos, 'information') : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export const findings: Words<FindingMessages> = {
  'rule/front-matter': () => 'En-tête absent ou abîmé',
  'rule/yaml-error': () => 'En-tête illisible',
  'rule/cut-line': () => 'Ligne coupée par YAML',
  'rule/missing-field': () => 'Ligne obligatoire absente',
  'rule/wrong-type': () => 'Valeur d’une autre nature que prévu',
  'rule/unknown-value': () => 'Valeur inconnue',
  'rule/misspelt-key': () => 'Clé mal orthographiée',
  'rule/unknown-key': () => 'Clé inconnue',
  'rule/unreadable-date': () => 'Date illisible',
  'rule/weekday-mismatch': () => 'Jour de semaine contraire à la date',
  'rule/duplicate-id': () => 'Identifiant en double',
  'rule/shared-name': () => 'Nom porté par deux fiches',
  'rule/broken-reference': () => 'Renvoi qui ne mène nulle part',
  'rule/supersedes-cycle': () => 'Décisions qui se remplacent en rond',
  'rule/mark-without-id': () => 'Marque sans numéro',
  'rule/misspelt-mark': () => 'Marque mal écrite',

  'front-matter-missing': ({ folder, kind }) =>
    `Le dossier « ${folder} » contient des fiches, et une fiche commence par un en-tête ; cette page n’en a pas. Écrivez tout en haut les lignes « --- », « kind: ${kind} », « title: … » et « --- », ou rangez la page dans un autre dossier.`,
  'front-matter-unclosed': () =>
    'L’en-tête s’ouvre ici par « --- », mais aucune ligne « --- » ne le ferme : la fiche ne peut pas être lue. Ajoutez une ligne « --- » entre la dernière ligne de l’en-tête et le texte.',
  'front-matter-conflict': () =>
    'Deux versions du fichier se mêlent ici, après deux modifications faites en même temps. Gardez les bonnes lignes, puis supprimez celles qui commencent par « <<<<<<< », « ======= » et « >>>>>>> ».',
  'cut-line-hash': ({ text, quoted: line }) =>
    `Pour YAML, « # » commence un commentaire : tout autre logiciel couperait la ligne « ${text} » à cet endroit. Mettez-la entre guillemets : ${line}`,
  'cut-line-colon': ({ text, quoted: line }) =>
    `Pour YAML, un deux-points suivi d’une espace sépare une clé de sa valeur : tout autre logiciel couperait la ligne « ${text} » en deux. Mettez-la entre guillemets : ${line}`,
  'missing-field': ({ key, kind, line }) =>
    `Il manque la ligne « ${key}: », obligatoire pour ${aRecord[kind]}. Ajoutez-la dans l’en-tête, par exemple : ${line}`,
  'missing-field-empty': ({ key, kind, line }) =>
    `Rien ne suit « ${key}: », ligne obligatoire pour ${aRecord[kind]}. Complétez-la, par exemple : ${line}`,
  'missing-field-kind': ({ line }) =>
    `Il manque la ligne « kind: », qui dit ce qu’est la fiche (meeting, decision, event, practice, person ou structure). Ajoutez-la dans l’en-tête, par exemple : ${line}`,
  'missing-field-item': ({ key, list, line }) =>
    `Cet élément de « ${list} » n’a pas de ligne « ${key}: » : sans elle, il n’est pas pris en compte. Ajoutez-la, par exemple : ${line}`,
  'wrong-type-text': ({ key, found }) =>
    `« ${key} » attend un seul texte sur sa ligne, et contient ${shapes[found]}. Écrivez par exemple : ${key}: texte`,
  'wrong-type-list': ({ key }) =>
    `« ${key} » attend une liste, un élément par ligne, et contient des lignes « clé: valeur ». Commencez chaque élément par un tiret : - texte`,
  'wrong-type-list-item': ({ key, found }) =>
    `Chaque élément de « ${key} » tient en un texte, et celui-ci contient ${shapes[found]}. Écrivez-le sur une seule ligne après le tiret : - texte`,
  'wrong-type-map': ({ key, keys }) =>
    `« ${key} » attend des lignes « clé: valeur » (clés possibles : ${keys.join(', ')}) et contient autre chose. Écrivez chacune sur sa ligne, décalée de deux espaces.`,
  'wrong-type-integer': ({ key, text }) =>
    `« ${key} » attend un nombre entier, et non « ${text} ». Écrivez par exemple : ${key}: 12`,
  'wrong-type-boolean': ({ key, text }) =>
    `« ${key} » attend « true » (oui) ou « false » (non), et non « ${text} ». Écrivez par exemple : ${key}: true`,
  'wrong-type-times': ({ key, text }) =>
    `« ${key} » attend des heures, et « ${text} » ne se lit pas comme telles. Écrivez par exemple : ${key}: 14 h-16 h 30`,
  'wrong-type-day': ({ key, text }) =>
    `Une réunion tenue a une date au jour près, et « ${text} » ne dit pas quel jour. Écrivez par exemple « ${key}: 2019-06-24 », ou « status: planned » si la réunion est à venir.`,
  'wrong-type-item-key': ({ key, list, keys, nearest }) =>
    `Un élément de « ${list} » n’a pas de clé « ${key} » (clés possibles : ${keys.join(', ')}).${suggestion(nearest)} Corrigez la clé, ou écrivez l’élément sur une seule ligne entre guillemets.`,
  'wrong-type-item-empty': ({ key, list }) =>
    `Dans cet élément de « ${list} », rien ne suit « ${key}: ». Écrivez une valeur après le deux-points, ou supprimez la ligne.`,
  'unknown-value': ({ key, found, nearest, values }) =>
    `« ${found} » n’est pas une valeur de « ${key} ».${suggestion(nearest)} Valeurs possibles : ${Object.entries(
      values,
    )
      .map(([english, french]) => (english === french ? english : `${english} (${french})`))
      .join(', ')}.`,
  'unknown-value-timezone': ({ key, found }) =>
    `« ${found} » n’est pas un fuseau horaire connu. Écrivez par exemple : ${key}: Europe/Paris`,
  'unknown-value-rule': ({ found, nearest }) =>
    `Aucune règle de contrôle ne s’appelle « ${found} ».${suggestion(nearest)} Les règles sont décrites dans docs/rules ; corrigez le nom ou supprimez la ligne.`,
  'misspelt-key': ({ key, nearest }) =>
    `La clé « ${key} » n’existe pas ; « ${nearest} » en est proche. Ce que dit cette ligne n’est pas pris en compte : si c’est bien la clé voulue, écrivez « ${nearest}: ».`,
  'misspelt-key-spaces': ({ key }) =>
    `La clé « ${key} » est suivie ou précédée d’une espace insécable, que d’autres logiciels liraient comme une lettre. Remplacez-la : écrivez « ${key}: », sans espace avant le deux-points.`,
  'misspelt-key-twice': ({ key, first }) =>
    `« ${key} » et « ${first} » sont deux noms de la même ligne ; seule la première, « ${first} », est lue. Réunissez leurs valeurs et supprimez « ${key} ».`,
  'unknown-key': ({ key, kind }) =>
    `spro ne connaît pas la clé « ${key} » pour ${aRecord[kind]} : il la garde telle quelle et ne s’en sert pas. Rien à faire si elle est voulue.`,
  'unknown-key-config': ({ key, keys }) =>
    `spro ne connaît pas la clé « ${key} » ici, et n’en tient pas compte. Clés possibles : ${keys.join(', ')}. Corrigez-la ou supprimez la ligne.`,
  'unreadable-date-text': ({ text, key }) =>
    `« ${text} » ne se lit pas comme une date${key === null ? '' : `, attendue après « ${key}: »`}. Écrivez par exemple « 2019-06-24 », « 24 juin 2019 », « 4e trimestre 2019 » ou « à planifier ».`,
  'unreadable-hours': ({ text }) =>
    `« ${text} » ne se lit pas comme des heures, et passe pour le lieu. Écrivez par exemple « 14 h », « 9 h 30-12 h », « 20 h-24 h » ou « sur la journée ».`,
  'unreadable-date-impossible': ({ text }) =>
    `« ${text} » désigne un jour qui n’existe pas. Vérifiez le jour, le mois et l’année, puis écrivez par exemple « 24 juin 2019 ».`,
  'weekday-mismatch': ({ day, said, actual }) =>
    `Le ${writeDay(day, { language: 'fr', weekday: false })} est un ${weekdayName(actual, 'fr')}, et non un ${weekdayName(said, 'fr')}. Vérifiez la date, puis corrigez le jour de la semaine ou la date.`,
  'duplicate-id-file': ({ id, other, free }) =>
    `L’identifiant « ${id} » est déjà celui de « ${other} » (majuscules et minuscules comptent pour une). Renommez l’un des deux fichiers, par exemple en « ${free}.md », et corrigez les renvois vers lui.`,
  'duplicate-id-mark': ({ id, line, next }) =>
    `« ${id} » est déjà le numéro de la marque de la ligne ${line}. Donnez à celle-ci un numéro libre : « ${next} ».`,
  'shared-name': ({ name, other }) =>
    `« ${name} » est aussi un nom de ${other} : écrit dans un compte rendu, il ne désigne plus personne. Enlevez-le de l’une des deux fiches (autres noms, anciens noms), ou précisez-le (« Anne M. Leroux »).`,
  'supersedes-cycle-found': ({ ids }) =>
    `Ces décisions se remplacent l’une l’autre en rond : ${[...ids, ids[0] ?? ''].join(' remplace ')}. Aucune ne vaut plus. Ôtez « supersedes » ou « superseded_by » de celle qui ne remplace rien, par exemple : spro set ${ids[0] ?? ''} superseded_by --unset`,
  'duplicate-id-source': ({ source, other }) =>
    `« source: ${source} » est déjà la source de « ${other} », qui seule prend la place de cette marque dans les registres. Réunissez les deux fiches, ou enlevez la ligne « source: » de celle-ci.`,
  'broken-reference': ({ reference, nearest }) =>
    `Aucune fiche ne s’appelle « ${reference} ».${suggestion(nearest)} Un renvoi s’écrit avec le nom du fichier sans « .md » ; « spro list » les montre tous.`,
  'broken-reference-short': ({ reference, whole, repaired }) =>
    `Dans une fiche, un renvoi s’écrit en entier, et « ${reference} » est abrégé. ${
      repaired
        ? `Écrivez « ${whole} » ; « spro validate --fix » le fait.`
        : `La fiche est sans doute celle de « ${whole} », mais elle ne contient pas ce numéro. Corrigez le renvoi.`
    }`,
  'broken-reference-mark': ({ record, mark, marks }) =>
    `La fiche « ${record} » existe, mais ne contient pas « ${mark} ». ${
      marks.length === 0
        ? 'Aucune de ses marques n’a de numéro : « spro validate --fix » leur en donne.'
        : `Elle contient : ${marks.join(', ')}. Corrigez le numéro.`
    }`,
  'broken-reference-series': ({ series, nearest, known }) =>
    `La série « ${series} » n’est pas dans spro.yaml.${suggestion(nearest)} ${
      known.length === 0 ? 'Aucune série n’y est décrite.' : `Séries connues : ${quoted(known)}.`
    } Corrigez le nom, ou ajoutez la série à spro.yaml.`,
  'broken-reference-territory': ({ territory, nearest, known }) =>
    `Le territoire « ${territory} » n’est pas dans la liste « territories » de spro.yaml.${suggestion(nearest)} ${
      known.length === 0 ? 'Cette liste est vide.' : `Territoires connus : ${quoted(known)}.`
    } Corrigez le nom, ou ajoutez le territoire.`,
  'broken-reference-ring': ({ territories }) =>
    `Ces territoires se contiennent en rond : ${[...territories, territories[0] ?? ''].join(' dans ')}. Ôtez la ligne « parent » du plus grand.`,
  'unknown-value-notice': ({ key, found, most }) =>
    `« ${key} » est un nombre entier de jours, de 0 à ${most}, et non ${found}. Écrivez par exemple : ${key}: 14`,
  'mark-without-id': ({ mark }) =>
    `${thisMark[mark]} n’a pas de numéro : on ne peut pas encore y renvoyer. « spro validate --fix » lui en donne un.`,
  'misspelt-mark-no-colon': ({ found, expected }) =>
    `« ${found} » ressemble au début d’une marque, mais aucun deux-points ne le suit. Écrivez « ${expected} », puis le texte.`,
  'misspelt-mark-open-parenthesis': ({ found }) =>
    `La parenthèse ouverte dans « ${found} » n’est pas refermée sur la même ligne : la marque n’est pas lue. Ajoutez « ) » avant le deux-points.`,
  'misspelt-mark-wrong-letter': ({ found, expected }) =>
    `La lettre du numéro ne va pas avec le mot dans « ${found} » : la marque n’est pas lue. Écrivez « ${expected} ».`,
  'misspelt-mark-label': ({ found, expected }) =>
    `« ${found} » ressemble à une marque mal orthographiée, qui n’est pas lue. Si c’en est une, écrivez « ${expected} ».`,
  'misspelt-mark-bare-number': ({ found, id }) =>
    `Le numéro de « ${found} » n’a pas de lettre : la marque n’est pas lue. Écrivez « ${id} » à la place du numéro ; « spro validate --fix » le fait.`,
  'misspelt-mark-bullet': ({ found, expected }) =>
    `Le signe qui ouvre « ${found} » n’est pas une puce pour Markdown : la marque n’est pas lue. Écrivez « ${expected} » ; « spro validate --fix » le fait.`,
  'misspelt-mark-box': ({ found, expected, repaired }) =>
    `La case de « ${found} » ne se lit pas comme une case, et la marque n’est pas lue. ${
      repaired
        ? `Écrivez « ${expected} » ; « spro validate --fix » le fait.`
        : `Écrivez « ${expected} » si c’est fait, ou [-] à la place de [x] si c’est abandonné.`
    }`,

  'findings-severity': ({ severity }) => severities[severity],
  'findings-counts': countFindings,
  'findings-more': ({ rule, count }) =>
    rule === 'mark-without-id'
      ? `… et ${count === 1 ? 'une autre ligne' : `${count} autres lignes`} sans numéro ; « spro validate --fix » les numérote`
      : `… et ${count} autres remarques de la même règle ; « spro validate --format json » les montre toutes`,
  'findings-none': ({ files }) =>
    `${counted(files, 'fichier')} ${files > 1 ? 'vérifiés' : 'vérifié'} : rien à signaler.`,
  'findings-summary': ({ files, fixable, ...counts }) =>
    `${counted(files, 'fichier')} ${files > 1 ? 'vérifiés' : 'vérifié'} : ${countFindings(counts)}.${
      fixable === 0 ? '' : ` « spro validate --fix » en répare ${fixable}.`
    }`,
}
