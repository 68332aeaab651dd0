import type { PromptMessages } from '../catalog/prompts.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'
import { markKinds } from './mark-kinds.ts'

export const prompts: Words<PromptMessages> = {
  'answer-yes': () => 'oui',
  'answer-no': () => 'non',
  'choose-by-typing': () => '(tapez quelques lettres pour chercher)',
  'no-choice-found': () => 'Rien ne correspond : effacez quelques lettres.',
  'ask-write': () => 'Écrire ?',
  'ask-name': () => 'Nom du réseau :',
  'ask-series': () => 'Série de la réunion :',
  'no-series': () => '(aucune série : une réunion à part)',
  'ask-title': () => 'Titre :',
  'ask-date': ({ proposed }) =>
    `Date (comme « lundi 25 novembre 2019 »${proposed ? '' : ' ; vide : à planifier'}) :`,
  'ask-event-date': () => 'Date de l’événement (vide : à planifier) :',
  'ask-due': () => 'Échéance (vide : aucune) :',
  'ask-owner': () => 'Qui s’en charge ? (vide : personne pour l’instant)',
  'ask-time': () => 'Heures (comme « 14 h-16 h 30 ») :',
  'ask-location': () => 'Lieu :',
  'ask-point': () => 'Un point de plus à l’ordre du jour (vide pour finir) :',
  'ask-status-past': ({ day }) => `${day} est passé. La réunion est :`,
  'status-planned': () => 'prévue',
  'status-held': () => 'tenue',
  'date-read': ({ words }) => `  compris : ${words}`,
  'answer-not-a-date': () =>
    'Ce n’est pas une date. Exemples : 25/11/2019, lundi 25 novembre, 4e trimestre 2019',
  'answer-not-hours': () => 'Ce ne sont pas des heures. Exemples : 14 h, 9 h 30-12 h, sur la journée',
  'answer-empty': () => 'Une réponse est nécessaire (Ctrl-C pour abandonner).',
  'answer-impossible-day': ({ day }) =>
    `Le jour « ${visible(day)} » n’existe pas au calendrier. Exemples : 25/11/2019, lundi 25 novembre`,
  'ask-language': () => 'Langue des fiches et des messages :',
  'language-name': ({ language }) => ({ fr: 'français', en: 'anglais' })[language],
  'ask-create-workspace': ({ folder, name }) =>
    `Créer l’espace de travail « ${visible(name)} » dans ${visible(folder)} (spro.yaml et les dossiers des fiches) ?`,
  'ask-decision': () => 'Quelle décision ?',
  'ask-decision-from': () => 'De quelle ligne vient-elle ?',
  'fresh-decision': () => '(d’aucune : une décision neuve)',
  'ask-decision-date': () => 'Date de la décision :',
  'ask-decision-status': () => 'La décision est :',
  'ask-event': () => 'Quel événement ?',
  'ask-territory': () => 'Territoire :',
  'no-territory': () => '(aucun)',
  'ask-like-event': ({ title, ref }) =>
    `« ${visible(title)} » (${visible(ref)}) est déjà connu. Est-ce le même événement ?`,
  'ask-person-name': () => 'Prénom et nom :',
  'ask-post': () => 'Fonction, comme « CIO de Blois (directrice) » (Entrée pour passer) :',
  'ask-email': () => 'Adresse électronique (Entrée pour passer) :',
  'ask-phone': () => 'Téléphone (Entrée pour passer) :',
  'ask-other-person': ({ name, id }) =>
    `« ${visible(name)} » est déjà un nom de la fiche ${id}. Est-ce quelqu’un d’autre ?`,
  'ask-structure-name': () => 'Nom de la structure :',
  'ask-short': () => 'Sigle ou nom court (Entrée pour passer) :',
  'ask-structure-location': () => 'Lieu, comme « Blois » (Entrée pour passer) :',
  'ask-contact': () => 'À qui écrire ou téléphoner (Entrée pour passer) :',
  'ask-other-structure': ({ name, id }) =>
    `« ${visible(name)} » est déjà un nom de la fiche ${id}. Est-ce une autre structure ?`,
  'ask-practice': () => 'Titre de la bonne pratique :',
  'ask-theme': () => 'Thème (Entrée pour passer) :',
  'ask-known-theme': () => 'Thème :',
  'other-theme': () => '(un autre thème)',
  'no-theme': () => '(aucun)',
  'ask-place': () => 'Où a-t-elle été menée ? (Entrée pour passer)',
  'ask-text': () => 'Texte :',
  'ask-target': () => 'Dans quelle fiche ?',
  'ask-kind': () => 'Que voulez-vous ajouter ?',
  'ask-same-event': ({ title, ref }) => `Est-ce le même que « ${visible(title)} » (${ref}) ?`,
  'mark-kind': ({ kind }) => markKinds[kind] ?? kind,
}
