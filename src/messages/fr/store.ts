import type { StoreMessages } from '../catalog/store.ts'
import type { Words } from '../catalog.ts'

/** "depuis 40 secondes": an age in seconds. */
function since(seconds: number): string {
  if (seconds < 120) return `depuis ${count(seconds, 'seconde')}`
  if (seconds < 2 * 3600) return `depuis ${count(Math.round(seconds / 60), 'minute')}`
  if (seconds < 2 * 86_400) return `depuis ${count(Math.round(seconds / 3600), 'heure')}`
  return `depuis ${count(Math.round(seconds / 86_400), 'jour')}`
}

function count(number: number, noun: string): string {
  return number < 2 ? `${number} ${noun}` : `${number} ${noun}s`
}

function holder(host: string | null, pid: number): string {
  return host === null ? 'un programme inconnu' : `le processus ${pid} du poste « ${host} »`
}

function list(files: readonly string[]): string {
  return files.length === 0 ? 'aucun' : files.join(', ')
}

/** A size in bytes, in Mo with one decimal. */
function megabytes(size: number): string {
  return `${(size / 1_048_576).toFixed(1).replace('.', ',').replace(',0', '')} Mo`
}

export const store: Words<StoreMessages> = {
  'missing-workspace': ({ folder, file }) =>
    `Aucun espace de travail ici : ni le dossier « ${folder} » ni ceux qui le contiennent n’ont de fichier ${file}. Placez-vous dans le dossier de votre réseau, ou indiquez-le avec « -C DOSSIER » ; pour en créer un, tapez « spro init DOSSIER ».`,

  'lock-held': ({ file, host, pid, seconds }) =>
    `Une autre commande écrit dans cet espace de travail : ${holder(host, pid)} le tient ${since(seconds)}. Rien n’a été modifié. Attendez qu’elle se termine et recommencez ; si plus aucune commande spro n’est en cours, supprimez le fichier ${file}.`,
  'lock-left-behind': ({ file, host, pid, seconds }) =>
    `L’espace de travail est réservé par ${holder(host, pid)} ${since(seconds)} : cette commande a sans doute été interrompue. Rien n’a été modifié. Vérifiez que spro ne tourne plus sur ce poste, supprimez le fichier ${file}, puis recommencez.`,
  'lock-unreachable': ({ file }) =>
    `Impossible de réserver l’espace de travail : le fichier ${file} apparaît et disparaît sans cesse, ou un autre programme (antivirus, synchronisation) le retient. Rien n’a été modifié. Recommencez dans un instant.`,

  'file-changed': ({ file }) =>
    `${file} a changé pendant la commande : un autre programme vient de l’enregistrer. Rien n’a été modifié. Relancez la commande : elle partira du nouveau texte.`,
  'file-exists': ({ file }) =>
    `${file} existe déjà, et spro ne remplace jamais un fichier par un nouveau. Rien n’a été modifié. Relancez la commande, ou choisissez un autre titre.`,
  'file-missing': ({ file }) =>
    `${file} n’existe plus : il a été renommé, déplacé ou supprimé pendant la commande. Rien n’a été modifié. Tapez « spro list » pour voir les fiches, puis recommencez.`,
  'file-open-elsewhere': ({ file }) =>
    `${file} : fichier ouvert ailleurs. Un autre programme (éditeur, antivirus, synchronisation) empêche de l’enregistrer. Rien n’a été modifié. Fermez ce fichier et relancez la commande.`,
  'file-read-only': ({ file }) =>
    `${file} est en lecture seule. Rien n’a été modifié. Retirez cette protection (Propriétés du fichier, case « Lecture seule ») et relancez la commande.`,
  'file-not-regular': ({ file }) =>
    `${file} n’est pas un fichier ordinaire : c’est un lien, un dossier ou un périphérique. Rien n’a été modifié. Remplacez-le par le fichier lui-même.`,
  'file-not-utf8': ({ file }) =>
    `${file} n’est pas enregistré en UTF-8 : le modifier abîmerait ses accents. Rien n’a été modifié. Ouvrez-le dans un éditeur, enregistrez-le avec l’encodage UTF-8 et relancez la commande.`,
  'file-in-conflict': ({ file, line }) =>
    `${file}:${line} : le fichier contient les deux versions d’un conflit (« <<<<<<< » ou « >>>>>>> »). Rien n’a été modifié. Gardez la bonne version, effacez ces lignes et relancez la commande.`,
  'file-header-unclosed': ({ file, line }) =>
    `${file}:${line} : l’en-tête commence par « --- » et ne se termine pas. Rien n’a été modifié. Ajoutez une ligne « --- » entre l’en-tête et le texte, puis relancez la commande.`,
  'file-too-big': ({ file, size, limit }) =>
    `${file} ferait ${megabytes(size)} : une fiche tient en ${megabytes(limit)} au plus. Rien n’a été modifié. Mettez le surplus dans une pièce jointe ou dans une autre fiche.`,
  'text-not-unicode': ({ file }) =>
    `Le texte destiné à ${file} contient un caractère incomplet, qui ne peut pas être enregistré. Rien n’a été modifié. Retapez ce texte sans le copier-coller.`,
  'unsafe-path': ({ file }) =>
    `spro n’écrit pas dans « ${file} » : ce chemin sort de l’espace de travail, passe par un lien, ou porte un nom que Windows refuse. Rien n’a été modifié. Choisissez un autre titre ou un autre dossier.`,

  'disk-full': ({ file }) =>
    `Le disque est plein : ${file} n’a pas pu être écrit. Rien n’a été modifié. Libérez de la place et relancez la commande.`,
  'disk-read-only': ({ file }) =>
    `Le disque est en lecture seule : ${file} n’a pas pu être écrit. Rien n’a été modifié. Travaillez sur une copie, ou demandez le droit d’écrire.`,
  'disk-denied': ({ file }) =>
    `Accès refusé à ${file} : votre compte n’en a pas le droit, ou un autre programme le retient. Rien n’a été modifié. Vérifiez les droits du dossier et relancez la commande.`,
  'disk-name-too-long': ({ file }) =>
    `Le chemin ${file} est trop long pour ce disque. Rien n’a été modifié. Choisissez un titre plus court, ou rapprochez l’espace de travail de la racine du disque.`,
  'disk-failed': ({ file, code }) =>
    `Le disque a refusé une opération sur ${file} (${code}). Rien n’a été modifié. Vérifiez que le dossier existe encore et que le disque ou le réseau répond, puis relancez la commande.`,

  'partly-written': ({ file, written, unwritten }) =>
    `L’écriture s’est arrêtée à ${file} et n’a pas pu être annulée en entier. Écrits : ${list(written)}. Non écrits : ${list(unwritten)}. Relisez les fichiers écrits, fermez-les s’ils sont ouverts et relancez la commande pour le reste.`,
  'write-completed': ({ files }) =>
    `Une commande précédente avait été interrompue entre deux fichiers ; son écriture a été terminée : ${list(files)}. Rechargez ces fichiers s’ils sont ouverts.`,
}
