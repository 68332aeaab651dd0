/** Options that do not exist: those that were meant, also where somebody typed the French name of a key. */
import { fold } from '../document/fold.ts'
import { nearestTexts } from '../queries/nearest.ts'
import { fields } from '../records/fields.ts'

/** French words for options whose key has another French name, or none. */
const otherNames: Readonly<Record<string, string>> = {
  échéance: 'due',
  responsable: 'owner',
  qui: 'owner',
  heure: 'time',
  heures: 'time',
  horaires: 'time',
  jour: 'date',
  endroit: 'location',
  adresse: 'location',
  nom: 'name',
  titre: 'title',
  série: 'series',
  statut: 'status',
  état: 'status',
  territoire: 'territory',
  nature: 'kind',
  du: 'from',
  depuis: 'from',
  au: 'to',
  jusque: 'to',
  sous: 'under',
  dans: 'in',
  mots: 'words',
  langue: 'lang',
  dossier: 'C',
  sortie: 'output',
  fichier: 'output',
  passés: 'past',
  tous: 'all',
  tout: 'all',
  retard: 'overdue',
  nouveau: 'new',
  mail: 'email',
  tél: 'phone',
  fonction: 'post',
  poste: 'post',
}

/** The options of a command that are near a typed one, nearest first; a French name that means one of them stands alone. */
export function nearestOptions(typed: string, known: readonly string[]): readonly string[] {
  const french = frenchOptions(known)
  const meant = french.get(foldOption(typed))
  if (meant !== undefined) return [meant]
  const near = nearestTexts(typed, [...known, ...french.keys()])
  return [...new Set(near.map((option) => french.get(option) ?? option))]
}

/** French options to those of a command, folded: `--lieu` to `--location`. */
function frenchOptions(known: readonly string[]): ReadonlyMap<string, string> {
  const pairs = Object.values(fields)
    .flat()
    .map(({ key, fr }) => [fr, key] as const)
  const options = new Map<string, string>()
  for (const [french, key] of [...pairs, ...Object.entries(otherNames)]) {
    const option = optionOf(key, known)
    // A word that is an option in its own right means itself.
    if (option !== undefined && !known.includes(foldOption(french))) options.set(foldOption(french), option)
  }
  return options
}

/** The option of a key: under its name, or for one element of a list ("aliases": `--alias`). */
function optionOf(key: string, known: readonly string[]): string | undefined {
  return [
    `--${key}`,
    `-${key}`,
    `--${key.replace(/e?s$/, '')}`,
    `--${key.replace(/s$/, '')}`,
    `--${key.replace(/ies$/, 'y')}`,
  ].find((option) => known.includes(option))
}

/** `--Échéance`, `échéance` and `--echeance` are one. */
function foldOption(text: string): string {
  return `--${fold(text)
    .replace(/^-+/, '')
    .replace(/[\s_]+/g, '-')}`
}
