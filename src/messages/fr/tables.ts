import type { TableMessages } from '../catalog/tables.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

const eventStatuses: Readonly<Record<string, string>> = {
  scheduled: 'prévu',
  tentative: 'à confirmer',
  'to-schedule': 'à planifier',
  postponed: 'reporté',
  cancelled: 'annulé',
  held: 'tenu',
}

const decisionStatuses: Readonly<Record<string, string>> = {
  proposed: 'proposée',
  accepted: 'acceptée',
  rejected: 'rejetée',
  deprecated: 'caduque',
  superseded: 'remplacée',
}

const meetingStatuses: Readonly<Record<string, string>> = {
  planned: 'prévue',
  held: 'tenue',
  approved: 'approuvée',
  cancelled: 'annulée',
}

const kinds: Readonly<Record<string, string>> = {
  meeting: 'réunion',
  decision: 'décision',
  event: 'événement',
  practice: 'bonne pratique',
  person: 'personne',
  structure: 'structure',
}

const precisions = {
  day: 'au jour',
  week: 'à la semaine',
  'part-of-month': 'au tiers de mois',
  month: 'au mois',
  quarter: 'au trimestre',
  season: 'à la saison',
  'four-month': 'au quadrimestre',
  semester: 'au semestre',
  year: 'à l’année',
  'school-year': 'à l’année scolaire',
  period: 'à une période',
  unknown: 'date à trouver',
}

const argumentNames: Readonly<Record<string, string>> = {
  address: 'adresse',
  dir: 'dossier',
  file: 'fichier',
  files: 'fichiers',
  hours: 'heures',
  key: 'clé',
  kind: 'nature',
  name: 'nom',
  number: 'nombre',
  path: 'chemin',
  phone: 'téléphone',
  place: 'lieu',
  ref: 'référence',
  rule: 'règle',
  shell: 'terminal',
  sign: 'signe',
  status: 'statut',
  text: 'texte',
  title: 'titre',
  url: 'adresse',
  value: 'valeur',
  who: 'qui',
  words: 'mots',
  zone: 'fuseau',
}

export const tables: Words<TableMessages> = {
  'program-help': ({ commands }) =>
    `spro garde la mémoire d’un réseau qui se réunit : comptes rendus, décisions, actions, événements.

Utilisation : spro <commande> [options]

Commandes :
${commands}

L’aide d’une commande : spro <commande> --help. La version : spro --version
`,
  'help-usage': () => 'Utilisation :',
  'help-arguments': () => 'Arguments :',
  'help-options': () => 'Options :',
  'help-options-word': () => 'options',
  'help-examples': () => 'Exemples :',
  'option-help': () => 'affiche cette aide',
  'option-folder': () => 'travaille dans ce dossier',
  'option-lang': () => 'langue des messages',
  'option-today': () => 'fait comme si l’on était ce jour-là (AAAA-MM-JJ)',
  'option-json': () => 'répond en JSON (voir docs/json.md)',
  'option-no-input': () => 'ne pose aucune question',
  'option-dry-run': () => 'montre ce qui serait écrit, sans rien écrire',
  'option-format': () => 'format de la réponse',
  'option-output': () => 'écrit dans ce fichier',
  'option-fail-empty': () => 'termine avec le code 1 quand il n’y a rien à montrer',
  'option-from': () => 'à partir de cette date ("septembre 2019", 2019-09-01…)',
  'option-to': () => 'jusqu’à cette date',
  'argument-ref': () => 'une fiche ou une ligne : 2019-06-24-departementale, 2019-06-24#A1, forum-emp…',
  'init-summary': () => 'crée un espace de travail',
  'init-folder': () => 'le dossier à créer (par défaut : le dossier courant)',
  'init-name': () => 'nom du réseau',
  'init-language': () => 'langue de l’espace : fr ou en',
  'init-timezone': () => 'fuseau horaire, comme Europe/Paris',
  'new-meeting-summary': () => 'prépare une réunion, préremplie d’après sa série et la réunion précédente',
  'new-meeting-title': () => 'titre de la réunion (par défaut : celui de la série)',
  'meeting-series': () => 'série de la réunion, parmi celles de spro.yaml',
  'meeting-date': () => 'date, comme "lundi 25 novembre 2019"',
  'meeting-time': () => 'heures, comme "14 h-16 h 30"',
  'meeting-location': () => 'lieu',
  'meeting-document': () => 'type de document : releve-de-decisions, compte-rendu, proces-verbal',
  'meeting-status-option': () => 'statut : planned (prévue), held (tenue)…',
  'meeting-chair': () => 'qui préside',
  'meeting-secretary': () => 'qui tient le compte rendu',
  'meeting-agenda': () => 'un point de l’ordre du jour, comme "Bilan (20 min, Anne)" ; à répéter',
  'new-decision-summary': () => 'crée une fiche de décision, neuve ou tirée d’une ligne d’un compte rendu',
  'decision-title': () => 'titre de la décision',
  'decision-from': () => 'la ligne d’où elle vient, comme 2019-06-24-departementale#D1',
  'decision-supersedes': () => 'la décision qu’elle remplace',
  'decision-date': () => 'date (par défaut : celle de la réunion, sinon aujourd’hui)',
  'decision-owner': () => 'responsable',
  'decision-status-option': () => 'statut : proposed, accepted, rejected, deprecated, superseded',
  'add-summary': () => 'ajoute une ligne à une fiche : décision, action, événement, personne, point…',
  'add-kind': () =>
    'decision, action, waiting (attente), event (événement), information, idea (idée), question, attendee (présent), excused (excusé), absent, guest (invité), point',
  'add-text': () => 'le texte, entre guillemets',
  'add-to': () => 'la fiche où ajouter',
  'add-under': () => 'sous le titre qui contient ces mots (par défaut : le dernier point)',
  'add-owner': () => 'qui s’en charge ; à répéter',
  'add-due': () => 'échéance',
  'add-date': () => 'date de l’événement',
  'add-time': () => 'heures de l’événement',
  'add-location': () => 'lieu de l’événement',
  'add-status': () =>
    'statut de l’événement : scheduled (prévu), tentative (à confirmer), to-schedule (à planifier), postponed (reporté), cancelled (annulé), held (tenu)',
  'add-minutes': () => 'durée du point, en minutes',
  'add-speaker': () => 'intervenant du point',
  'add-same': () => 'c’est le même événement que cette référence : la ligne y renvoie',
  'add-new': () => 'l’écrit même si la fiche le dit déjà, ou si un autre événement lui ressemble',
  'done-summary': () => 'coche une action, une attente ou une question',
  'done-ref': () => 'la ligne : 2019-06-24-departementale#A1, ou ses mots : 2019-06-24#recenser',
  'done-dropped': () => 'abandonnée, au lieu de faite',
  'done-reopen': () => 'la rouvre',
  'list-summary': () => 'liste les fiches',
  'list-kind': () =>
    'meeting (réunion), decision (décision), event (événement), practice (bonne pratique), person (personne), structure',
  'show-summary': () => 'montre une fiche, ou une ligne et ce qui en a été dit depuis',
  'events-summary': () => 'liste les événements à venir',
  'events-words': () => 'mots du titre',
  'events-past': () => 'avec tous les événements passés',
  'events-all': () => 'avec les événements annulés',
  'events-status': () => 'seulement ce statut',
  'actions-summary': () => 'liste les actions, attentes et questions ouvertes',
  'actions-words': () => 'mots du texte',
  'actions-owner': () => 'seulement celles de ce responsable',
  'actions-overdue': () => 'seulement celles en retard',
  'actions-open': () => 'seulement les ouvertes (c’est le cas par défaut)',
  'actions-all': () => 'avec celles qui sont faites ou abandonnées',
  'actions-from': () => 'échéance à partir de cette date',
  'actions-to': () => 'échéance jusqu’à cette date',
  'decisions-summary': () => 'liste les décisions en vigueur',
  'decisions-words': () => 'mots de la décision',
  'decisions-status': () => 'seulement ce statut',
  'decisions-all': () => 'avec celles qui sont rejetées, caduques ou remplacées',
  'agenda-command': () => 'compose l’ordre du jour d’une réunion, prêt à envoyer',
  'agenda-ref': () => 'la réunion (par défaut : la prochaine réunion prévue)',
  'agenda-series': () => 'la prochaine réunion de cette série',
  'agenda-short': () => 'un résumé de dix lignes pour un courriel',
  'agenda-all-series': () => 'avec les actions ouvertes de toutes les séries',
  'agenda-overdue': () => 'signale les actions en retard',
  'export-summary': () => 'met une fiche au propre, telle qu’on l’envoie',
  'validate-summary': () => 'vérifie les fiches',
  'validate-paths': () => 'fichiers ou dossiers (par défaut : tout)',
  'validate-fix': () => 'répare ce qui peut l’être sans rien perdre',
  'validate-max-warnings': () => 'nombre d’avertissements tolérés',
  'validate-severity': () => 'seulement à partir de cette gravité : info, warning, error',
  'validate-rule': () => 'seulement cette règle ; à répéter',
  'explain-summary': () => 'explique une règle de vérification',
  'explain-rule': () => 'le nom de la règle',
  'explain-rules': () => 'Les règles (pour en lire une : spro explain NOM) :',
  'date-summary': () => 'montre comment une date est comprise',
  'date-text': () => 'la date, telle qu’on l’écrit',
  'column-date': () => 'Date',
  'column-time': () => 'Heures',
  'column-event': () => 'Événement',
  'column-location': () => 'Lieu',
  'column-status': () => 'Statut',
  'column-ref': () => 'Référence',
  'column-due': () => 'Échéance',
  'column-owner': () => 'Qui',
  'column-what': () => 'Quoi',
  'column-state': () => 'État',
  'column-since': () => 'Depuis',
  'column-decision': () => 'Décision',
  'column-kind': () => 'Nature',
  'column-title': () => 'Titre',
  'events-to-schedule': () => 'À planifier',
  'actions-waiting': () => 'En attente de réponse',
  'actions-questions': () => 'Questions',
  'show-mentions': () => 'Dit depuis :',
  'show-mention': ({ place, when, said }) => `${place} (${when}) : ${said}`,
  'output-without-name': () =>
    'Le nom du fichier manque après -o : il est vide. Donnez-en un, par exemple : -o liste.csv',
  'no-events': () => 'Aucun événement à montrer. Avec les événements passés : spro events --past',
  'no-actions': () => 'Aucune action à montrer. Avec celles qui sont terminées : spro actions --all',
  'no-decisions': () => 'Aucune décision à montrer. Avec les décisions remplacées : spro decisions --all',
  'no-records': () => 'Aucune fiche à montrer. Pour préparer une réunion : spro new-meeting',

  'argument-name': ({ name }) => argumentNames[name] ?? name,
  'event-status': ({ status, past }) =>
    past && ['scheduled', 'tentative', 'to-schedule'].includes(status)
      ? 'passé'
      : (eventStatuses[status] ?? status),
  'was-date': ({ date }) => `était le ${date}`.replace(/^était le (?=\D)/, 'était : '),
  'overdue-date': ({ date }) => `${date} (en retard)`,
  'action-state': ({ state }) => ({ open: 'ouverte', done: 'faite', dropped: 'abandonnée' })[state],
  'decision-status': ({ status }) => decisionStatuses[status] ?? status,
  'meeting-status': ({ status }) => meetingStatuses[status] ?? status,
  kind: ({ kind }) => kinds[kind] ?? kind,

  'date-means': ({ value }) => `Compris : ${value}`,
  'date-days': ({ value }) => `Jours : ${value}`,
  'date-times': ({ value }) => `Heures : ${value}`,
  'date-precision': ({ value }) => `Précision : ${value}`,
  'date-edtf': ({ value }) => `EDTF : ${value}`,
  'date-inferred': ({ part, today }) =>
    ({
      year: `L’année n’était pas dite : déduite d’après le ${today}.`,
      month: `Le mois n’était pas dit : déduit d’après le ${today}.`,
      today: `Compté à partir du ${today}.`,
    })[part],
  'date-weekday': ({ said, real }) =>
    `Attention : la date dit « ${weekdays[said - 1]} », or le calendrier dit ${real}. Corrigez l’un ou l’autre.`,
  precision: ({ precision }) => precisions[precision],

  'agenda-overruns': ({ minutes }) =>
    `Attention : les points dépassent la réunion de ${minutes} min. Raccourcissez un point ou changez « time: ».`,
  'agenda-chosen': ({ id, title }) =>
    `Ordre du jour de la prochaine réunion prévue : ${visible(title)} (${id}).`,
  'file-written': ({ file }) => `Écrit : ${visible(file)}. Rechargez le fichier s’il est ouvert.`,
}
