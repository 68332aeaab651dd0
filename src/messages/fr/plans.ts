import { writeDate, writeDay } from '../../dates/write.ts'
import type { PlanMessages } from '../catalog/plans.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const lists: Readonly<Record<string, string>> = {
  invited: 'convoqués',
  attendees: 'présents',
  excused: 'excusés',
  absent: 'absents',
  guests: 'invités',
}

const listName = (list: string) => lists[list] ?? list

export const plans: Words<PlanMessages> = {
  'meeting-planned': ({ path, date, from }) => {
    const day = date ? `${writeDate(date, { language: 'fr' })} – ` : ''
    const source = from === null ? '' : ` (date annoncée dans ${from})`
    return `Réunion créée : ${day}${path}${source}`
  },
  'meeting-without-date': () =>
    'Aucune date n’est donnée ni annoncée par la réunion précédente : la réunion est à planifier. Complétez « date: » dans la fiche, ou relancez avec --date.',
  'meeting-past-held': ({ date }) =>
    `${writeDate(date, { language: 'fr' })} est passé : la réunion est notée comme tenue (held). Pour la noter prévue : --status planned`,
  'follow-up-point': ({ day }) => `Suites de la réunion du ${day}`,
  'decision-created': ({ path, source }) =>
    `Fiche de décision : ${path}${source === null ? '' : ` (tirée de ${source})`}`,
  'decision-superseded': ({ id, by }) => `${id} est notée comme remplacée par ${by}.`,
  'mark-added': ({ ref, file, line, under }) =>
    `Ajouté ${ref} dans ${file}${under === null ? ' (à la fin)' : `, sous « ${visible(under)} »`} :\n  ${visible(line)}`,
  'mark-noted': ({ ref, file, line, text }) =>
    `Déjà noté : ${visible(ref)} (${file}:${line})\n  ${visible(text)}\nRien n’est écrit. Pour la changer : spro set ${visible(ref)} ; pour l’écrire une seconde fois : --new`,
  'mention-noted': ({ ref, file, line, text }) =>
    `C’est déjà noté de ${ref}, dans ${file}:${line} : rien n’est écrit.\n  ${visible(text)}`,
  'meeting-taken': ({ id, title, day }) =>
    `La réunion « ${visible(title)} » du ${writeDay(day, { language: 'fr' })} a déjà sa fiche : ${id}. Rien n’est écrit. Complétez celle-ci : spro show ${id} ; si c’est une autre réunion, donnez-lui un autre titre.`,
  'time-contradicts': ({ option, said, given }) =>
    `La date dit « ${said} », et ${option} dit « ${given} » : rien n’est écrit. Gardez l’un des deux.`,
  'mention-added': ({ ref, file, line }) => `Ajouté dans ${file} une suite à ${ref} :\n  ${visible(line)}`,
  'event-resembles': ({ ref, title }) =>
    `Un événement semblable existe déjà : « ${visible(title)} » (${ref}). Rien n’est écrit. Si c’est le même, recommencez avec --same ${ref} ; si c’en est un autre, avec --new`,
  'person-added': ({ name, list, file, from }) =>
    `${visible(name)} est dans la liste des ${listName(list)} de ${file}${from === null ? '' : ` (était parmi les ${listName(from)})`}.`,
  'person-already': ({ name, list, file }) =>
    `${visible(name)} est déjà dans la liste des ${listName(list)} de ${file} : rien à changer.`,
  'point-added': ({ title, file }) => `Point ajouté à l’ordre du jour de ${file} : ${visible(title)}`,
  'mark-closed': ({ ref, text, state, file }) =>
    `${{ open: 'Rouverte', done: 'Faite', dropped: 'Abandonnée' }[state]} : ${ref} (${file})\n  ${visible(text)}`,
  'mark-already': ({ ref, text, state }) =>
    `${ref} est déjà ${{ open: 'ouverte', done: 'faite', dropped: 'abandonnée' }[state]} : rien à changer.\n  ${visible(text)}`,
  'id-given': ({ ref, text }) => `Numéro donné à cette ligne : ${ref}\n  ${visible(text)}`,
  'workspace-created': ({ folder, name }) =>
    `Espace de travail « ${visible(name)} » créé dans ${visible(folder)}. Décrivez vos séries de réunions dans spro.yaml, puis : spro new-meeting`,
  'workspace-nested': ({ parent }) =>
    `Ce dossier est à l’intérieur d’un autre espace de travail (${visible(parent)}), qui ne verra plus ses fiches.`,
  'fixes-made': ({ file, count }) => `${file} : ${count} réparation${count > 1 ? 's' : ''}`,
  'nothing-to-fix': () => 'Rien à réparer automatiquement.',

  'would-create': ({ file }) => `Nouveau fichier ${file} :`,
  'would-edit': ({ file }) => `Changement dans ${file} :`,
  'dry-run': () => 'Essai : rien n’a été écrit (--dry-run).',
  reload: ({ files }) =>
    files.length > 1 ? 'Rechargez ces fichiers s’ils sont ouverts.' : 'Rechargez le fichier s’il est ouvert.',
  'nothing-to-write': () => 'Rien à changer.',
}
