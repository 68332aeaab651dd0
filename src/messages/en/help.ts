import type { HelpMessages } from '../catalog/help.ts'
import type { Words } from '../catalog.ts'

export const help: Words<HelpMessages> = {
  'completion-summary': () => 'prepare completion for a terminal: the Tab key shows what can follow',
  'completion-shell': () => 'bash, zsh, fish or powershell',
  'schema-summary': () => 'give the JSON Schema of a kind of record, for editors',
  'schema-kind': () => 'the kind: meeting, decision…; record for any, workspace for spro.yaml',
  'option-no-pager': () => 'do not show page by page what is taller than the screen',
  'console-code-page': ({ page }) =>
    `This console reads by code page ${page}: accents may come out wrong. Write to a file with -o FILE instead, or type first: chcp 65001`,
}
