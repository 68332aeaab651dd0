import type { HelpMessages } from '../catalog/help.ts'
import type { Words } from '../catalog.ts'

export const help: Words<HelpMessages> = {
  'completion-summary': () =>
    'prépare la complétion dans un terminal : ce qui peut suivre, avec la touche Tab',
  'completion-shell': () => 'bash, zsh, fish ou powershell',
  'schema-summary': () => 'donne le schéma JSON d’une nature de fiche, pour les éditeurs',
  'schema-kind': () => 'la nature : meeting, decision… ; record pour toutes, workspace pour spro.yaml',
  'option-no-pager': () => 'n’affiche pas page par page ce qui dépasse l’écran',
  'console-code-page': ({ page }) =>
    `Cette console lit en page de codes ${page} : les accents peuvent y être faux. Écrivez plutôt dans un fichier avec -o FICHIER, ou tapez d’abord : chcp 65001`,
}
