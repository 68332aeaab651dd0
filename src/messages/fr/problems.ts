import { writeDate } from '../../dates/write.ts'
import type { FuzzyDate } from '../../dates/types.ts'
import type { ProblemMessages } from '../catalog/problems.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const perhaps = (nearest: readonly string[], otherwise: string) =>
  nearest.length > 0 ? `Vouliez-vous dire : ${nearest.map(visible).join(', ')} ?` : otherwise

/** Several, or lines with their words, stand one a line. */
const perhapsLines = (nearest: readonly string[], otherwise: string) =>
  nearest.length > 1 ? `Vouliez-vous dire :${lines(nearest)}` : perhaps(nearest, otherwise)

const helpOf = (command: string) => (command === '' ? 'spro --help' : `spro ${command} --help`)

const lines = (items: readonly string[]) => items.map((item) => `\n  ${visible(item)}`).join('')

const dateExamples = 'Exemples : 2019-11-25, "lundi 25 novembre 2019", "4e trimestre 2019".'

const reasonOf = (impossible: string | null, ambiguous: readonly FuzzyDate[]) => {
  if (impossible !== null) return ` : le jour « ${visible(impossible)} » n’existe pas au calendrier`
  if (ambiguous.length === 0) return ''
  const readings = ambiguous.map((date) => `${writeDate(date, { language: 'fr' })} (${date.edtf})`)
  return ` ; cela peut vouloir dire : ${readings.join(' ou ')}`
}

export const problems: Words<ProblemMessages> = {
  'unknown-command': ({ command, nearest }) =>
    `Commande inconnue : « ${visible(command)} ». ${perhaps(nearest, 'La liste des commandes : spro --help')}`,
  'unknown-option': ({ option, command, nearest }) =>
    `${command === '' ? 'spro' : `La commande « ${command} »`} n’a pas d’option « ${visible(option)} ». ${perhaps(nearest, `Les options possibles : ${helpOf(command)}`)}`,
  'missing-argument': ({ argument, command, example }) =>
    `Il manque « ${argument} » après « spro ${command} ». Exemple : ${example}`,
  'missing-option-value': ({ option, command }) =>
    `L’option « ${option} » attend une valeur. Voir : ${helpOf(command)}`,
  'missing-option': ({ option, command, example }) =>
    `Il manque l’option ${option} à « spro ${command} ». Exemple : ${example}`,
  'excess-argument': ({ command, words }) =>
    `Il y a trop de mots après « spro ${command} » : ${words.map(visible).join(' ')}. Mettez un texte de plusieurs mots entre guillemets. Voir : spro ${command} --help`,
  'unreadable-command-line': ({ command, detail }) =>
    `La ligne de commande n’a pas été comprise (${visible(detail)}). Voir : spro ${command} --help`,
  'unknown-choice': ({ option, found, choices, nearest }) =>
    `${option} : « ${visible(found)} » n’est pas une des valeurs possibles : ${choices.join(', ')}. ${perhaps(nearest, '')}`.trimEnd(),
  'reversed-window': ({ from, to }) =>
    `La période finit (${to}) avant de commencer (${from}). Échangez --from et --to.`,
  'option-not-for': ({ option, kind, options }) =>
    `L’option ${option} ne sert pas pour « ${kind} ». Options possibles : ${options.join(', ')}.`,
  'unknown-output-format': ({ file, formats }) =>
    `${visible(file)} : ce format de document n’est pas écrit. Formats : ${formats.join(', ')} (le nom du fichier finit par l’un d’eux, ou donnez --format).`,
  'output-foreign-format': ({ file, ending, instead }) =>
    `${visible(file)} : cette commande n’écrit pas de .${visible(ending)}. Le même logiciel ouvre un fichier texte : -o ${visible(instead)}`,
  'output-folder-missing': ({ file, folder }) =>
    `${visible(file)} ne peut pas être écrit : le dossier ${visible(folder)} n’existe pas. Créez-le, ou choisissez-en un autre après -o.`,
  'record-not-utf8': () =>
    'Ce fichier n’est pas enregistré en UTF-8, il n’est pas lu. Ouvrez-le dans un éditeur et enregistrez-le avec l’encodage UTF-8.',
  'record-too-big': ({ limit }) =>
    `Ce fichier dépasse ${limit} Mo, il n’est pas lu. Mettez le surplus dans une pièce jointe ou dans une autre fiche.`,
  'record-not-a-file': () =>
    'Ce n’est pas un fichier ordinaire, il n’est pas lu. Remplacez-le par le fichier lui-même, ou déplacez-le.',
  'record-unreadable': () =>
    'Le disque refuse la lecture de ce fichier ou de ce dossier. Vérifiez vos droits, ou fermez le programme qui le tient.',
  'unknown-folder': ({ folder }) =>
    `Le dossier « ${visible(folder)} » n’existe pas. Vérifiez ce qui suit -C ; pour créer un espace de travail : spro init DOSSIER`,
  'broken-record': ({ reference, file }) =>
    `« ${visible(reference)} » désigne ${visible(file)}, qui ne se lit pas. Corrigez la ligne indiquée ; spro validate en dit plus.`,
  'not-a-number': ({ option, found }) =>
    `${option} attend un nombre entier, comme 0 ou 10 ; trouvé : « ${visible(found)} ».`,
  'unreadable-today': ({ found }) =>
    `--today attend un jour écrit AAAA-MM-JJ, comme 2019-11-12 ; trouvé : « ${visible(found)} ».`,
  'unreadable-date-flag': ({ option, found, impossible, ambiguous }) =>
    `${option} : « ${visible(found)} » ne se lit pas comme une date${reasonOf(impossible, ambiguous)}. ${dateExamples}`,
  'unreadable-time-flag': ({ option, found }) =>
    `${option} : « ${visible(found)} » ne se lit pas comme des heures. Exemples : "14 h", "9 h 30-12 h", "sur la journée".`,
  'unreadable-date': ({ found, impossible, ambiguous }) =>
    `« ${visible(found)} » ne se lit pas comme une date${reasonOf(impossible, ambiguous)}. ${dateExamples}`,

  'broken-config': ({ place }) =>
    `${place} : ce fichier ne se lit pas. Corrigez-le, puis relancez la commande.`,
  'workspace-exists': ({ folder }) =>
    `Il y a déjà un espace de travail dans ${visible(folder)} (fichier spro.yaml). Pour y préparer une réunion : spro new-meeting`,
  'unknown-reference': ({ reference, nearest }) =>
    `Rien ne correspond à « ${visible(reference)} ». ${perhapsLines(nearest, 'La liste des fiches : spro list')}`,
  'ambiguous-reference': ({ reference, candidates }) =>
    `« ${visible(reference)} » correspond à plusieurs fiches ou lignes. Précisez laquelle :${lines(candidates)}`,
  'not-a-meeting': ({ reference }) =>
    `« ${reference} » n’est pas une réunion. Les réunions : spro list meeting`,
  'not-a-decision': ({ reference }) =>
    `« ${reference} » n’est pas une décision. Les décisions : spro list decision`,
  'not-a-decision-mark': ({ reference, marks }) =>
    `« ${visible(reference)} » n’est pas une décision : une fiche de décision se tire d’une ligne « Décision ».${marks.length > 0 ? ` Lignes possibles :${lines(marks)}` : ' Pour une décision neuve, donnez son titre : spro new-decision "Titre"'}`,
  'not-an-event': ({ reference }) =>
    `« ${visible(reference)} » n’est pas un événement. Les événements : spro events`,
  'already-a-record': ({ ref, id }) =>
    `${ref} a déjà sa fiche : ${id}. Complétez celle-ci (spro show ${id}) ; si la décision a changé : spro new-decision "Titre" --supersedes ${id}`,
  'no-planned-meeting': ({ series, last }) =>
    `Aucune réunion à venir${series === null ? '' : ` pour la série « ${visible(series)} »`}. Pour en préparer une : spro new-meeting${series === null ? '' : ` --series ${visible(series)}`}${last === null ? '' : ` ; pour l’ordre du jour d’une réunion passée, donnez sa référence : spro agenda ${visible(last)}`}`,
  'unknown-series': ({ series, nearest, known }) =>
    `La série « ${visible(series)} » n’est pas dans spro.yaml. ${perhaps(nearest, known.length > 0 ? `Séries connues : ${known.join(', ')}.` : 'Ajoutez-la sous « series: » dans spro.yaml.')}`,
  'unknown-rule': ({ rule, nearest, known }) =>
    `Il n’y a pas de règle « ${visible(rule)} ». ${perhaps(nearest, `Règles : ${known.join(', ')}.`)}`,
  'unknown-path': ({ path }) =>
    `« ${visible(path)} » n’est ni un fichier ni un dossier de cet espace de travail. Sans chemin, tout est vérifié : spro validate`,
  'missing-title': ({ series }) =>
    series.length > 0
      ? `Quelle réunion ? Donnez sa série (${series.join(', ')}) ou son titre. Exemple : spro new-meeting --series ${series[0] ?? ''}`
      : 'Quelle réunion ? Donnez son titre. Exemple : spro new-meeting "Comité de pilotage" --date "25 novembre 2019"',
  'missing-decision-title': () =>
    'Quelle décision ? Donnez son titre, ou la ligne d’où elle vient. Exemple : spro new-decision --from 2019-06-24-departementale#D1',
  'already-superseded': ({ id, by }) =>
    `La décision ${id} est déjà remplacée par ${by}. Remplacez celle-ci : spro new-decision … --supersedes ${by}`,
  'not-a-mark': ({ reference, marks }) =>
    `« ${visible(reference)} » désigne une fiche entière ; il faut une de ses lignes, après un #.${marks.length > 0 ? ` Lignes possibles :${lines(marks)}` : ''}`,
  'not-closable': ({ reference }) =>
    `« ${visible(reference)} » ne se coche pas : seules une action, une attente ou une question se terminent. Voir : spro actions`,
  'unknown-heading': ({ words, headings, file }) =>
    `Aucun titre de ${file} ne contient « ${visible(words)} ». ${headings.length > 0 ? `Titres :${lines(headings)}` : 'Cette fiche n’a pas de titre ; enlevez --under.'}`,
  'mark-text-empty': () =>
    'Le texte est vide. Donnez-le entre guillemets. Exemple : spro add action "recenser les réseaux sociaux" --to 2019-06-24-departementale',
  'mark-has-no-place': () =>
    'La ligne ne peut pas être ajoutée là : un bloc de code (```) ou un commentaire (<!--) n’est pas refermé dans le texte. Refermez-le, puis relancez la commande.',
  'record-full': ({ file }) =>
    `${file} a déjà une ligne numéro 9999 : écrivez la suite dans une autre fiche.`,
  'changed-meanwhile': ({ file }) =>
    `${file} a changé entre l’aperçu et l’écriture : rien n’a été écrit. Relancez la commande.`,
  'output-not-replaceable': ({ file }) =>
    `${visible(file)} est la place d’une fiche ou d’un réglage de l’espace de travail : aucun document n’y est écrit. Choisissez un autre nom ou un autre dossier après -o.`,

  interrupted: () => 'Abandonné : rien n’a été écrit.',
  bug: ({ file, cause }) =>
    `Erreur interne de spro (${visible(cause)}). ${file === null ? 'Notez la commande tapée et signalez-la.' : `Un rapport est prêt à être envoyé, sans le contenu de vos fiches : ${file}`}`,
  'year-inferred': ({ date }) =>
    date.inferred.includes('month')
      ? `Mois et année déduits : ${writeDate(date, { language: 'fr' })}. Donnez le mois et l’année pour en être sûr.`
      : `Année déduite : ${writeDate(date, { language: 'fr' })}. Donnez l’année pour en être sûr.`,
}
