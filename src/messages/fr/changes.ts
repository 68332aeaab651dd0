import { writeDate } from '../../dates/write.ts'
import type { ChangeMessages } from '../catalog/changes.ts'
import type { Words } from '../catalog.ts'
import { commandWord } from '../command-word.ts'
import { wordsIn, type Spoken } from '../spoken.ts'
import { visible } from '../visible.ts'
import { markKinds } from './mark-kinds.ts'
import { aRecord } from './record-words.ts'

const shown = (words: Spoken) => visible(wordsIn(words, 'fr'))

const statuses = { 'to-schedule': 'à planifier', postponed: 'reporté', cancelled: 'annulé' } as const

const notes: Readonly<Record<string, string>> = {
  date: 'date changée',
  time: 'horaires changés',
  location: 'lieu changé',
  status: 'statut changé',
  was: 'ancienne date précisée',
  'register.by': 'date d’inscription changée',
  owner: 'responsable changé',
  due: 'échéance changée',
}

const numbered = (items: readonly string[]) =>
  items.map((item, index) => `\n  [${index}] ${visible(item)}`).join('')

export const changes: Words<ChangeMessages> = {
  'set-summary': () => 'change une valeur d’une fiche, ou une partie d’une ligne',
  'set-ref': () => 'la fiche ou la ligne : 2019-11-25-departementale, 2019-06-24-departementale#E2',
  'set-key': () =>
    'ce qui change, en français ou en anglais : lieu, date, statut, présents[0], inscription.avant… Pour une ligne : date, horaires, lieu, statut, responsable, échéance, état, texte',
  'set-value': () => 'la valeur ; plusieurs valeurs remplacent toute une liste',
  'set-unset': () => 'enlève la clé et sa valeur',
  'set-own-key': () => 'écrit une clé à vous, même si elle ressemble à une clé connue',
  'set-in': () => 'l’écrit dans cette fiche plus récente, sans toucher à l’ancienne',
  'done-in': () => 'l’écrit dans cette fiche plus récente, sans toucher à l’ancienne',
  'add-in': () => 'écrit dans cette fiche une suite à la ligne donnée par --to',
  'later-under': () => 'avec --in : sous le titre qui contient ces mots (par défaut : le dernier point)',
  'later-note': () => 'avec --in : le texte de la ligne (par défaut : un mot, comme « date changée »)',

  'value-set': ({ key, file, line, from, to }) =>
    from === null
      ? `${visible(file)}:${line} – ${shown(key)} : « ${shown(to)} »`
      : `${visible(file)}:${line} – ${shown(key)} : « ${shown(from)} » devient « ${shown(to)} »`,
  'value-unset': ({ key, file, line, from }) =>
    `${visible(file)}:${line} – ${shown(key)} est enlevé${from === '' ? '' : ` (c’était « ${shown(from)} »)`}.`,
  'part-set': ({ ref, file, at, line }) => `Changé ${ref} (${visible(file)}:${at}) :\n  ${visible(line)}`,
  'set-already': ({ key, value, file }) =>
    `${visible(file)} – ${shown(key)} : c’est déjà « ${shown(value)} ». Rien à changer.`,
  'unset-already': ({ key, file }) => `${visible(file)} ne dit rien de « ${shown(key)} ». Rien à enlever.`,
  'key-of-your-own': ({ key, kind }) =>
    `« ${visible(key)} » n’est pas une clé que spro connaît pour ${aRecord[kind]} : elle est gardée telle quelle, comme une clé à vous.`,
  'set-held-early': ({ id, date }) =>
    `Attention : la réunion est prévue le ${writeDate(date, { language: 'fr' })}, un jour à venir. Si elle s’est tenue un autre jour : spro set ${id} date "…"`,
  'set-id-stays': ({ id }) =>
    `L’identifiant reste ${id}, et le fichier garde son nom : ce qui y renvoie reste juste.`,

  'set-status-stays': ({ ref, status }) =>
    `La ligne dit toujours « ${statuses[status]} ». Si la date est sûre : spro set ${ref} statut --unset`,
  'set-record-stands': ({ ref, id, key }) =>
    `La fiche ${id} remplace cette ligne dans les listes : c’est elle qui compte. Pour la changer : spro set ${id} ${commandWord(key)} "…" (et non ${ref})`,
  'set-said-later': ({ ref, key, id, file, line }) =>
    `Une fiche plus récente en parle aussi (${visible(file)}:${line}), et c’est elle qui compte dans les listes. Pour la changer : spro set ${id}#${ref} ${commandWord(key)} "…"`,
  'mention-before': ({ id, ref }) =>
    `${id} est antérieure à ${ref} : les listes ne tiendront pas compte de cette ligne. Donnez après --in une fiche plus récente.`,
  'mention-in-cancelled': ({ id }) =>
    `${id} est une réunion annulée : les listes ne tiendront pas compte de cette ligne.`,

  'mention-state': ({ state }) => ({ open: 'à reprendre', done: 'fait', dropped: 'abandonné' })[state],
  'mention-note': ({ part, found }) =>
    (found && { date: 'date fixée', due: 'échéance fixée' }[part]) || (notes[part] ?? 'changé'),

  'set-misspelt-key': ({ key, french }) =>
    `« ${visible(key)} » n’est pas une clé connue, mais « ${french} » en est une. Vouliez-vous dire : ${commandWord(french)} ? Si « ${visible(key)} » est une clé à vous : ajoutez --own-key`,
  'set-fixed-key': ({ key, id }) =>
    `« ${visible(key)} » ne se change pas : une fiche garde sa nature et son identifiant (${id}). Pour une autre fiche : spro new-meeting, new-decision… (spro --help)`,
  'set-key-unreadable': ({ key }) =>
    `« ${visible(key)} » ne se lit pas comme une clé. Exemples : lieu, présents[0] (la première ligne), inscription.avant`,
  'set-no-item': ({ key, index, items }) =>
    items.length === 0
      ? `${visible(key)} est vide : il n’y a pas de ligne [${index}]. Le premier numéro est 0.`
      : `${visible(key)} n’a pas de ligne [${index}] ; elles se comptent à partir de 0 :${numbered(items)}`,
  'set-no-part': ({ ref, key, part }) =>
    `« ${visible(key)} » n’a pas de partie « ${visible(part)} ». Donnez toute la valeur : spro set ${ref} ${commandWord(key)} "…"`,
  'set-line-item': ({ ref, key, line }) =>
    `${visible(key)} est une ligne entière${line === '' ? '' : ` (« ${visible(line)} »)`} : donnez toute la ligne, par exemple spro set ${ref} ${commandWord(key)} "…"`,
  'set-empty-value': ({ ref, key }) =>
    `La valeur de « ${visible(key)} » est vide. Pour l’enlever : spro set ${ref} ${commandWord(key)} --unset`,
  'set-map': ({ ref, key, parts }) =>
    `« ${visible(key)} » a plusieurs parties, donnez-en une : ${parts.map((part) => commandWord(`${key}.${part}`)).join(', ')}. Exemple : spro set ${ref} ${commandWord(`${key}.${parts[0] ?? ''}`)} "…"`,
  'set-whole-list': ({ key, items }) =>
    `« ${visible(key)} » est une liste, qu’une seule valeur remplacerait tout entière. Pour changer une ligne, donnez son numéro, comme ${commandWord(`${key}[0]`)} ; pour en ajouter une : spro add ; pour tout remplacer, donnez toutes les lignes.${numbered(items)}`,
  'set-mark-without-id': ({ reference }) =>
    `« ${visible(reference)} » désigne une ligne sans numéro, qui ne peut pas être citée. Donnez-lui un numéro : spro validate --fix`,
  'set-date-with-hours': ({ ref, key, found }) =>
    `${visible(key)} : « ${visible(found)} » dit aussi des heures. Donnez la date seule, puis les heures à part : spro set ${ref} time "14 h"`,
  'set-date-unknown': ({ ref, key, text }) =>
    `${visible(key)} : « ${visible(text)} » n’est pas une date. Pour enlever la date : ajoutez --unset au lieu de la valeur ; pour dire qu’un événement est à planifier : spro set ${ref} statut "à planifier"`,
  'set-required': ({ ref, key, kind }) =>
    `« ${visible(key)} » ne s’enlève pas : ${aRecord[kind]} n’est pas lisible sans. Donnez plutôt une autre valeur : spro set ${ref} ${commandWord(key)} "…"`,
  'set-unknown-part': ({ key, kind, choices }) =>
    `Une ligne qui est ${markKinds[kind] ?? kind} n’a pas de « ${visible(key)} ». Parties possibles : ${choices.join(', ')}.`,
  'set-text-needed': ({ ref }) =>
    `Le texte d’une ligne ne s’enlève pas. Donnez-en un autre : spro set ${ref} texte "…"`,
  'supersedes-cycle': ({ ids }) =>
    `Une décision ne peut pas se remplacer elle-même, même par d’autres : ${ids.map(visible).join(' remplace ')}. Rien n’a été écrit. Voyez ce que dit l’autre fiche : spro show ${ids[1] ?? ''}`,
  'several-texts': ({ first, second }) =>
    `« ${visible(first)} » et « ${visible(second)} » sont deux textes : ajoutez-les l’un après l’autre. Pour n’en faire qu’un, mettez tout entre les mêmes guillemets.`,
  'set-former-name': ({ name, id, key }) =>
    `L’ancien nom, « ${visible(name)} », n’est plus reconnu dans les comptes rendus. Pour le garder : spro set ${visible(id)} ${commandWord(key)} ${commandWord(name)}`,
  'set-name-taken': ({ found, name, id }) =>
    `« ${visible(found)} » désigne déjà ${visible(name)} (${id}) : un nom de deux fiches n’en désignerait plus aucune. Rien n’a été écrit. Donnez un nom qui les distingue, ou enlevez-le d’abord de l’autre : spro show ${id}`,
  'part-not-set': ({ key, file, line }) =>
    `${visible(file)}${line === null ? '' : `:${line}`} : « ${visible(key)} » ne se relirait pas ainsi dans la parenthèse : ces mots ont un autre sens (une date, un statut…), ou sont trop longs. Rien n’a été écrit. Donnez d’autres mots, ou modifiez la ligne dans le fichier, puis : spro validate`,
  'mark-text-has-no-place': ({ line }) =>
    `Le texte de la ligne ${line} ne peut pas être changé là : il se mêlerait aux lignes qui suivent. Rien n’a été écrit. Séparez-les par une ligne vide, puis relancez la commande.`,
  'set-later-kind': ({ reference }) =>
    `« ${visible(reference)} » ne se continue pas dans une autre fiche : --in sert pour une ligne (comme 2019-06-24-departementale#E2) ou pour la fiche d’un événement. Sans --in, la fiche elle-même est changée.`,
  'set-later-unset': ({ key }) =>
    `Une fiche plus récente ne peut pas enlever « ${visible(key)} ». Sans --in, il est enlevé de la ligne elle-même.`,
  'set-later-text': ({ ref }) =>
    `Le texte de ${ref} reste celui de sa fiche. Pour ajouter une remarque dans une fiche plus récente : --note "…" avec une autre clé, ou spro add … --to ${ref} --in FICHE`,
  'mention-same-record': ({ ref, to }) =>
    `${ref} est déjà dans « ${visible(to)} » : --in attend une autre fiche, plus récente. Pour changer la ligne elle-même, enlevez --in.`,
  'mention-not-read': ({ ref, line }) =>
    `${ref} ne peut pas être cité dans une ligne : elle ne se relirait pas.\n  ${visible(line)}\nRien n’a été écrit. Sans --in, la fiche elle-même est changée.`,
  'mention-other-kind': ({ reference, kind, found }) =>
    found === null
      ? `« ${visible(reference)} » ne se continue pas : avec --in, --to attend une ligne (comme 2019-06-24-departementale#A1), ou la fiche d’un événement ou d’une décision.`
      : `« ${visible(reference)} » est ${markKinds[found] ?? found}, et non ${markKinds[kind] ?? kind}. Relancez avec : spro add ${found}`,

  'ask-set-key': () => 'Que voulez-vous changer ?',
  'ask-set-line': ({ key }) => `Quelle ligne de « ${visible(key)} » ?`,
  'ask-set-value': ({ key }) => `Nouvelle valeur de « ${visible(key)} » :`,
  'set-empty-part': () => '(vide)',
  'ask-done': () => 'Qu’est-ce qui est terminé ?',
  'no-open-action': () => 'Aucune action n’est ouverte : rien à cocher. Voir : spro actions --all',
}
