import { writeDay } from '../../dates/write.ts'
import type { StatusMessages } from '../catalog/status.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const holidays = {
  'new-year': 'jour de l’an',
  'easter-monday': 'lundi de Pâques',
  'labour-day': 'fête du Travail',
  'victory-1945': 'victoire de 1945',
  ascension: 'Ascension',
  'whit-monday': 'lundi de Pentecôte',
  'bastille-day': 'fête nationale',
  assumption: 'Assomption',
  'all-saints': 'Toussaint',
  armistice: 'armistice de 1918',
  christmas: 'Noël',
}

const count = (number: number, word: string): string => `${number} ${word}${number > 1 ? 's' : ''}`

export const status: Words<StatusMessages> = {
  'status-summary': () => 'montre en un écran ce qui attend : réunions, actions, réponses, événements',
  'status-series': () => 'seulement cette série et ce qui s’y est dit',
  'status-owner': () => 'seulement les actions et les attentes de ce responsable',
  'status-weeks': () => 'les événements de tant de semaines (par défaut : 6)',

  'status-empty': () =>
    'Cet espace n’a pas encore de fiche. Pour commencer : spro new-meeting "Réunion" --date "lundi prochain"',
  'status-quiet': () => 'Rien n’attend. Pour préparer une réunion : spro new-meeting',
  'status-today': ({ name, day, holiday }) =>
    `${name}, ${day}${holiday === null ? '' : ` (férié : ${holidays[holiday]})`}`,
  'status-meetings': () => 'Prochaines réunions',
  'status-column-agenda': () => 'Ordre du jour',
  'status-agenda': ({ state, by, sent }) =>
    ({
      sent: sent === '' ? 'envoyé' : `envoyé le ${sent}`,
      late: `en retard depuis le ${by}`,
      due: `à envoyer au plus tard le ${by}`,
      later: `à envoyer le ${by}`,
      unknown: '',
    })[state],
  'status-holiday': ({ of, id, day, holiday, by, isLate }) => {
    const start = `Attention, ${visible(id)} :`
    const when = `le ${day}, férié (${holidays[holiday]})`
    if (of === 'meeting') return `${start} la réunion tombe ${when}.`
    const advice = isLate ? `il devait partir le ${by}` : `envoyez-le le ${by}`
    return `${start} l’ordre du jour tombe ${when} ; ${advice}.`
  },
  'status-send-agenda': ({ id }) =>
    `Pour l’envoyer : spro agenda ${visible(id)}. Une fois parti : spro set ${visible(id)} "ordre du jour envoyé" "aujourd’hui"`,
  'status-announced': ({ when, title, series, by }) =>
    `Annoncée dans ${visible(by)}, à créer : ${when}, ${visible(title)}. ` +
    `Tapez : spro new-meeting ${series === null ? `"${visible(title)}"` : `--series ${visible(series)}`}`,
  'status-past-meetings': () => 'Réunions passées, encore notées comme prévues',
  'status-write-minutes': ({ id }) =>
    `Rédigez le compte rendu, puis notez la réunion comme tenue : spro set ${visible(id)} status held`,
  'status-actions': ({ open, late, soon }) => {
    const pressing = [
      ...(late > 0 ? [`${late} en retard`] : []),
      ...(soon > 0 ? [`${soon} à faire sous deux semaines`] : []),
    ]
    const title = `${open > 1 ? 'Actions ouvertes' : 'Action ouverte'} : ${open}`
    return pressing.length === 0 ? title : `${title}, dont ${pressing.join(' et ')}`
  },
  'status-in-time': ({ owners }) => `Sans urgence : ${visible(owners)}.`,
  'status-owner-count': ({ name, count: number }) => `${name} ${number}`,
  'status-more-owners': ({ count: number }) => count(number, 'autre'),
  'status-nobody': () => 'sans responsable',
  'status-owner-without': ({ owner, nearest }) =>
    `Aucune action ouverte ni attente n’est au nom de « ${visible(owner)} ». ${
      nearest.length > 0
        ? `Vouliez-vous dire : ${nearest.map(visible).join(', ')} ?`
        : 'Pour voir qui en a : spro actions'
    }`,
  'status-owned': ({ owner, text }) => `${owner} : ${text}`,
  'status-waiting': () => 'En attente de réponse',
  'status-events': ({ weeks }) =>
    weeks === 0
      ? 'Événements du jour'
      : `Événements ${weeks > 1 ? `des ${weeks} semaines` : 'de la semaine'} à venir`,
  'status-to-schedule': () => 'À planifier : la période approche',
  'status-more': ({ count: number, command }) => `… et ${count(number, 'autre')} : ${command}`,
  'status-checks': ({ since, files, errors, warnings, infos }) => {
    const found = [
      ...(errors > 0 ? [count(errors, 'erreur')] : []),
      ...(warnings > 0 ? [count(warnings, 'avertissement')] : []),
      ...(infos > 0 ? [count(infos, 'information')] : []),
    ]
    const day = writeDay(since, { language: 'fr', weekday: false })
    const result = found.length === 0 ? 'rien à signaler' : found.join(', ')
    return `Vérification des fiches depuis le ${day} et des réunions prévues (${files}) : ${result}. De toutes : spro validate`
  },
}
