import type { DocumentMessages, NoBreakPlace, UneditedYaml } from '../catalog/document.ts'
import type { Words } from '../catalog.ts'

const noBreakPlaces: Readonly<Record<NoBreakPlace, string>> = {
  indentation: 'au début de cette ligne',
  colon: 'après les deux-points de cette clé',
  dash: 'après ce tiret de liste',
}

const uneditedYaml: Readonly<Record<UneditedYaml, string>> = {
  anchor: 'une ancre (« &nom »)',
  alias: 'un renvoi de YAML (« *nom »)',
  tag: 'une étiquette de YAML (« !nom »)',
  'explicit-key': 'une clé écrite avec « ? »',
}

function write(proposed: string | null): string {
  return proposed === null ? 'Mettez la valeur entre apostrophes droites.' : `Écrivez : ${proposed}`
}

export const document: Words<DocumentMessages> = {
  'yaml-colon-in-value': ({ value, proposed }) =>
    `La valeur « ${value} » contient des deux-points suivis d’un espace : YAML y voit une deuxième clé. Une telle valeur se met entre guillemets. ${write(proposed)}`,
  'yaml-text-after-quote': ({ value, proposed }) =>
    `La valeur « ${value} » commence par un guillemet qui se ferme avant la fin de la ligne : YAML ne sait que faire de la suite. Toute la valeur doit être entre guillemets, ou rien. ${write(proposed)}`,
  'yaml-escape': ({ value, proposed }) =>
    `Entre guillemets droits doubles, la barre oblique inverse « \\ » annonce pour YAML un signe spécial, et celui de « ${value} » n’existe pas. Mettez la valeur entre apostrophes droites. ${write(proposed)}`,
  'yaml-unclosed-quote': ({ quote, proposed }) =>
    `Le guillemet ${quote} ouvert ici n’est pas fermé : YAML prend toute la suite pour du texte. ${proposed === null ? `Fermez la valeur par ${quote}.` : write(proposed)}`,
  'yaml-reserved-start': ({ character, value, proposed }) =>
    `La valeur « ${value} » commence par « ${character} », un signe que YAML se réserve. Une telle valeur se met entre guillemets. ${write(proposed)}`,
  'yaml-missing-space': ({ key, proposed }) =>
    `Il manque un espace après les deux-points de « ${key} » : YAML ne reconnaît pas la clé. Écrivez : ${proposed}`,
  'yaml-missing-colon': ({ found }) =>
    `Une ligne de l’en-tête s’écrit « clé: valeur » ; celle-ci est « ${found} ». Ajoutez la clé et ses deux-points, ou décalez la ligne de deux espaces si elle continue la précédente.`,
  'yaml-tab': () =>
    'Cette ligne est décalée par une tabulation, que YAML n’accepte pas. Décalez-la par deux espaces.',
  'yaml-no-break-space': ({ place }) =>
    `Il y a un espace insécable ${noBreakPlaces[place]} : YAML n’y voit pas un espace. Remplacez-le par un espace ordinaire (barre d’espace).`,
  'yaml-indentation': () =>
    'Le décalage de cette ligne ne correspond à aucune ligne au-dessus. Alignez-la sur la première ligne de la même liste, ou supprimez les espaces du début si c’est une nouvelle clé.',
  'yaml-duplicate-key': ({ key, line }) =>
    `La clé « ${key} » est déjà donnée à la ligne ${line} ; une clé ne peut être donnée qu’une fois. Gardez une seule des deux lignes, ou réunissez leurs valeurs.`,
  'yaml-unknown-alias': ({ name }) =>
    `« *${name} » renvoie en YAML à une valeur nommée « &${name} », qui n’existe pas plus haut. Si l’étoile fait partie du texte, mettez la valeur entre guillemets.`,
  'yaml-too-many-aliases': () =>
    'Les renvois de YAML (« *nom ») de cet en-tête se multiplient au-delà de ce que spro accepte. Écrivez les valeurs en toutes lettres.',
  'yaml-too-deep': ({ maximum }) =>
    `Cet en-tête emboîte plus de ${maximum} niveaux de listes, le plus que spro accepte. Aplatissez-le, ou mettez la valeur entre guillemets si ces signes sont du texte.`,
  'yaml-too-long': ({ kibibytes }) =>
    `L’en-tête dépasse ${kibibytes} Kio, le plus que spro accepte. Déplacez le texte long sous la deuxième ligne « --- ».`,
  'yaml-several-documents': () =>
    'Une ligne « --- » suivie de texte coupe l’en-tête en deux. Supprimez-la, ou décalez-la si elle fait partie d’un texte.',
  'yaml-not-a-map': ({ found }) =>
    `Un en-tête est une suite de lignes « clé: valeur » ; celui-ci commence par « ${found} ». Écrivez au moins « title: … ».`,
  'yaml-other': ({ detail }) =>
    `YAML ne peut pas lire cet endroit de l’en-tête. Vérifiez les guillemets, les deux-points et le décalage de la ligne. Détail technique : ${detail}`,
  'edit-no-header': ({ place }) =>
    `${place} : il faut un en-tête entre deux lignes « --- » pour y écrire, et il n’y en a pas. Rien n’a été écrit. Complétez le fichier, puis recommencez.`,
  'edit-broken-header': ({ place }) =>
    `${place} : l’en-tête contient une erreur, rien n’a été écrit. Tapez « spro validate » pour la voir, corrigez-la, puis recommencez.`,
  'edit-in-conflict': ({ place }) =>
    `${place} : le fichier contient les marques d’un conflit de git, rien n’a été écrit. Résolvez le conflit, puis recommencez.`,
  'edit-unedited-yaml': ({ place, key, what }) =>
    `${place} : « ${key} » passe par ${uneditedYaml[what]}, que spro lit mais ne modifie pas. Rien n’a été écrit. Écrivez la valeur en toutes lettres dans le fichier, puis recommencez.`,
  'edit-missing-value': ({ place, key }) =>
    `${place} : « ${key} » n’existe pas dans cet en-tête, rien n’a été écrit. Tapez « spro show » avec l’identifiant de la fiche pour voir ce qu’elle contient.`,
  'edit-not-a-list': ({ place, key }) =>
    `${place} : « ${key} » devrait être une liste, un élément par ligne après un tiret, et n’en est pas une. Rien n’a été écrit. Mettez la valeur en liste, puis recommencez.`,
  'edit-not-a-map': ({ place, key }) =>
    `${place} : « ${key} » devrait contenir des lignes « clé: valeur », et n’en contient pas. Rien n’a été écrit. Corrigez la valeur, puis recommencez.`,
  'edit-not-verified': ({ place, key }) =>
    `${place} : spro n’a pas su écrire « ${key} » sans toucher au reste de l’en-tête, rien n’a été écrit. Modifiez la ligne dans le fichier avec un éditeur.`,
}
