/** Words that people put before the colon for a key that is called otherwise: "participants" for `attendees`. */
import { foldWords } from '../document/fold.ts'
import { fieldOf } from '../records/names.ts'
import type { Kind } from '../records/types.ts'

type KeyWords = Readonly<Record<string, readonly string[]>>

/** Keys to words, folded. What is one slip from a known name needs no entry. */
const meeting: KeyWords = {
  title: ['intitule', 'objet', 'sujet', 'subject'],
  document: ['type', 'nature du document', 'document type'],
  date: ['date de la reunion', 'date de reunion', 'jour', 'meeting date'],
  time: ['heure', 'heures', 'horaires de la reunion', 'heure de debut', 'hour', 'hours'],
  location: ['lieux', 'lieu de la reunion', 'lieu de reunion', 'salle', 'adresse', 'place', 'venue', 'where'],
  chair: [
    'president',
    'presidente',
    'preside par',
    'presidee par',
    'animateur',
    'animatrice',
    'anime par',
  ].concat(['animee par', 'animation', 'chairman', 'chairperson', 'president de seance']),
  secretary: [
    'redacteur',
    'redactrice',
    'redaction',
    'redige par',
    'secretariat',
    'secretaire de seance',
  ].concat(['prise de notes', 'minute taker', 'minutes by', 'notes by', 'scribe']),
  invited: ['destinataires', 'membres', 'convies', 'invitees'],
  attendees: [
    'participant',
    'participants',
    'participantes',
    'participation',
    'presence',
    'presences',
  ].concat(['personnes presentes', 'membres presents', 'liste des presents', 'etaient presents', 'present']),
  excused: [
    'absents excuses',
    'absent excuse',
    'absentes excusees',
    'personnes excusees',
    'membres excuses',
  ].concat(['etaient excuses', 'excuses et absents', 'apologies', 'regrets']),
  absent: ['absences', 'personnes absentes', 'membres absents', 'etaient absents', 'absentees'],
  agenda: ['odj', 'points', 'points a l ordre du jour', 'programme', 'items'],
  next: ['prochaine date', 'prochaines dates', 'prochaines dates de reunion', 'prochaine date de reunion']
    .concat(['prochaine reunion', 'prochaine', 'prochaines', 'date de la prochaine reunion'])
    .concat(['next meeting', 'next meetings', 'next date', 'next dates']),
  attachments: [
    'annexe',
    'annexes',
    'pj',
    'piece jointe',
    'documents',
    'documents joints',
    'documents annexes',
  ].concat(['appendix', 'appendices', 'annexes jointes', 'files']),
}

const words: Readonly<Record<Kind, KeyWords>> = {
  meeting,
  event: {
    title: ['intitule', 'nom', 'name'],
    date: ['dates', 'date de l evenement', 'jour'],
    time: ['heure', 'heures', 'hour', 'hours'],
    location: ['lieux', 'adresse', 'salle', 'place', 'venue', 'where'],
    audience: ['public vise', 'publics', 'publics vises', 'public cible'],
    register: ['inscriptions'],
    link: ['site', 'url', 'site internet'],
    organizer: ['organise par', 'organisatrice', 'organisateurs', 'porteur'],
    attachments: ['annexe', 'annexes', 'pj'],
  },
  decision: {
    title: ['intitule', 'objet'],
    date: ['date de la decision', 'date de decision'],
    owner: ['pilote', 'porteur', 'responsables', 'qui'],
  },
  practice: { title: ['intitule', 'nom', 'name'], links: ['site', 'url', 'link', 'lien'] },
  person: {
    name: ['nom et prenom', 'prenom nom', 'title', 'titre'],
    aliases: ['alias', 'autre nom', 'surnom', 'surnoms'],
    posts: ['poste', 'postes', 'metier', 'role'],
    email: ['mail', 'e mail', 'adresse mail', 'mel', 'adresse electronique'],
    phone: ['tel', 'portable', 'mobile', 'numero de telephone'],
  },
  structure: {
    name: ['intitule', 'title', 'titre'],
    aliases: ['alias', 'autre nom'],
    former: ['ancien', 'ancien nom', 'former name', 'former names'],
    short: ['acronyme', 'abreviation', 'nom court'],
    location: ['adresse', 'ville', 'commune'],
  },
}

/** The key that a word means for a kind, or null. */
export function keyOfWord(kind: Kind, typed: string): string | null {
  const wanted = foldWords(typed).replace(/ e s(?= |$)/g, 's')
  const found = Object.entries(words[kind]).find(([, names]) => names.includes(wanted))
  return found && fieldOf(kind, found[0]) ? found[0] : null
}
