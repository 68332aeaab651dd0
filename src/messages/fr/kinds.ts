import { writeDate } from '../../dates/write.ts'
import type { KindMessages } from '../catalog/kinds.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const lines = (items: readonly string[]) => items.map((item) => `\n  ${visible(item)}`).join('')

export const kinds: Words<KindMessages> = {
  'new-event-summary': () => 'crée la fiche d’un événement, nouveau ou annoncé dans un compte rendu',
  'new-event-title': () => 'titre de l’événement',
  'new-event-date': () => 'date, comme "jeudi 12 mars 2020" ou "2e trimestre 2020" (sans date : à planifier)',
  'new-event-time': () => 'heures, comme "9 h-17 h"',
  'new-event-location': () => 'lieu',
  'new-event-status': () =>
    'statut : scheduled (prévu), tentative (à confirmer), to-schedule (à planifier), postponed (reporté), cancelled (annulé), held (tenu)',
  'new-event-territory': () => 'territoire, parmi ceux de spro.yaml',
  'new-event-audience': () => 'à qui il s’adresse',
  'new-event-register-by': () => 'date limite d’inscription',
  'new-event-link': () => 'adresse d’une page',
  'new-event-organizer': () => 'qui organise',
  'new-event-contact': () => 'à qui écrire ou téléphoner',
  'new-event-from': () =>
    'la ligne qui l’annonce, comme 2019-06-24-departementale#E1 : la fiche prend sa place',
  'new-event-new': () => 'c’est un nouvel événement, même s’il ressemble à un autre',
  'new-person-summary': () => 'crée la fiche d’une personne',
  'new-person-name': () => 'prénom et nom',
  'new-person-alias': () => 'un autre nom sous lequel on l’écrit ; à répéter',
  'new-person-post': () => 'une fonction, comme "CIO de Blois (directrice)" ; à répéter',
  'new-person-email': () => 'adresse électronique',
  'new-person-phone': () => 'téléphone',
  'new-person-visibility': () =>
    'qui peut lire la fiche : public, members (membres), restricted (restreinte)',
  'new-person-new': () => 'c’est quelqu’un d’autre, même si une fiche a déjà ce nom',
  'new-structure-summary': () => 'crée la fiche d’une structure',
  'new-structure-name': () => 'nom de la structure',
  'new-structure-short': () => 'sigle ou nom court, comme "ML Blois"',
  'new-structure-alias': () => 'un autre nom sous lequel on l’écrit ; à répéter',
  'new-structure-former': () => 'un ancien nom ; à répéter',
  'new-structure-family': () => 'famille, comme mission-locale, cio ou cma',
  'new-structure-territory': () => 'territoire, parmi ceux de spro.yaml ; à répéter',
  'new-structure-location': () => 'lieu',
  'new-structure-contact': () => 'à qui écrire ou téléphoner',
  'new-structure-offer': () => 'ce qu’elle propose ; à répéter',
  'new-structure-new': () => 'c’est une autre structure, même si une fiche a déjà ce nom',
  'new-practice-summary': () => 'crée la fiche d’une bonne pratique',
  'new-practice-title': () => 'titre de la bonne pratique',
  'new-practice-theme': () => 'thème',
  'new-practice-number': () => 'numéro (par défaut : le suivant)',
  'new-practice-territory': () => 'territoire, parmi ceux de spro.yaml ; à répéter',
  'new-practice-place': () => 'un lieu où elle a été menée ; à répéter',
  'new-practice-status': () => 'où elle en est, comme "active"',
  'new-practice-link': () => 'adresse d’une page ; à répéter',

  'event-created': ({ path, date, source }) => {
    const day = date ? writeDate(date, { language: 'fr' }) : 'à planifier'
    return `Fiche d’événement : ${day} – ${path}${source === null ? '' : ` (à la place de ${source})`}`
  },
  'event-like': ({ title, ref, hasRecord }) =>
    hasRecord
      ? `Un événement semblable a déjà sa fiche : « ${visible(title)} » (${ref}). Rien n’est écrit. Si c’est le même, complétez celle-ci : spro show ${ref} ; si c’en est un autre, recommencez avec --new`
      : `Un événement semblable est déjà annoncé : « ${visible(title)} ». Rien n’est écrit. Si c’est le même : spro new-event --from "${visible(ref)}" ; si c’en est un autre, recommencez avec --new`,
  'person-created': ({ path }) => `Fiche de personne : ${path}`,
  'structure-created': ({ path }) => `Fiche de structure : ${path}`,
  'practice-created': ({ path, number }) => `Fiche de bonne pratique n° ${number} : ${path}`,

  'missing-event-title': () =>
    'Quel événement ? Donnez son titre, ou la ligne qui l’annonce. Exemples : spro new-event "Forum de l’emploi" --date "jeudi 12 mars 2020" ; spro new-event --from 2019-06-24-departementale#E1',
  'missing-person-name': () =>
    'Qui ? Donnez son prénom et son nom. Exemple : spro new-person "Gaël Lorimier" --post "CIO de Blois (directeur)"',
  'missing-structure-name': () =>
    'Quelle structure ? Donnez son nom. Exemple : spro new-structure "Mission Locale du Blaisois" --short "ML Blois"',
  'missing-practice-title': () =>
    'Quelle bonne pratique ? Donnez son titre. Exemple : spro new-practice "Le petit déjeuner des métiers"',
  'not-an-event-mark': ({ reference, marks }) =>
    `« ${visible(reference)} » n’annonce pas d’événement : une fiche d’événement se tire d’une ligne « Événement ».${marks.length > 0 ? ` Lignes possibles :${lines(marks)}` : ' Pour un nouvel événement, donnez son titre : spro new-event "Titre"'}`,
  'event-has-record': ({ title, id }) =>
    `« ${visible(title)} » a déjà sa fiche : ${id}. Complétez celle-ci : spro show ${id}`,
  'name-taken': ({ name, holders }) =>
    `« ${visible(name)} » désigne déjà ${holders.map((each) => `${visible(each.name)} (${each.id})`).join(' et ')} : rien n’est écrit. Complétez cette fiche (spro show ${holders[0]?.id ?? ''}) ; si c’en est une autre, recommencez avec --new.`,
  'not-an-email': ({ found }) =>
    `« ${visible(found)} » n’est pas une adresse électronique. Il en faut une seule, comme prenom.nom@example.org`,
  'not-a-phone': ({ found }) =>
    `« ${visible(found)} » n’est pas un numéro de téléphone : il n’y faut que des chiffres, comme 02 61 91 41 02 ou +33 2 61 91 41 02`,
  'practice-number-taken': ({ number, id, title, free }) =>
    `Le numéro ${number} est déjà celui de « ${visible(title)} » (${id}). Le suivant est libre : --number ${free}, ou rien.`,
}
