import type { DocumentMessages, NoBreakPlace, UneditedYaml } from '../catalog/document.ts'
import type { Words } from '../catalog.ts'

const noBreakPlaces: Readonly<Record<NoBreakPlace, string>> = {
  indentation: 'at the start of this line',
  colon: 'after the colon of this key',
  dash: 'after this list dash',
}

const uneditedYaml: Readonly<Record<UneditedYaml, string>> = {
  anchor: 'an anchor ("&name")',
  alias: 'an alias ("*name")',
  tag: 'a tag ("!name")',
  'explicit-key': 'a key written with "?"',
}

function write(proposed: string | null): string {
  return proposed === null ? 'Put the value between straight single quotes.' : `Write: ${proposed}`
}

export const document: Words<DocumentMessages> = {
  'yaml-colon-in-value': ({ value, proposed }) =>
    `The value "${value}" holds a colon followed by a space: YAML takes it for a second key. Such a value goes between quotes. ${write(proposed)}`,
  'yaml-text-after-quote': ({ value, proposed }) =>
    `The value "${value}" begins with a quote that closes before the end of the line: YAML cannot place the rest. Quote the whole value, or none of it. ${write(proposed)}`,
  'yaml-escape': ({ value, proposed }) =>
    `Between straight double quotes a backslash ("\\") announces a special sign to YAML, and the one in "${value}" does not exist. Use straight single quotes. ${write(proposed)}`,
  'yaml-unclosed-quote': ({ quote, proposed }) =>
    `The quote ${quote} opened here is not closed: YAML takes all that follows for text. ${proposed === null ? `Close the value with ${quote}.` : write(proposed)}`,
  'yaml-reserved-start': ({ character, value, proposed }) =>
    `The value "${value}" begins with "${character}", a sign that YAML keeps for itself. Such a value goes between quotes. ${write(proposed)}`,
  'yaml-missing-space': ({ key, proposed }) =>
    `A space is missing after the colon of "${key}": YAML does not see the key. Write: ${proposed}`,
  'yaml-missing-colon': ({ found }) =>
    `A header line reads "key: value"; this one is "${found}". Add the key and its colon, or indent the line by two spaces if it continues the one above.`,
  'yaml-tab': () => 'This line is indented by a tab, which YAML does not accept. Indent it by two spaces.',
  'yaml-no-break-space': ({ place }) =>
    `There is a no-break space ${noBreakPlaces[place]}: YAML does not take it for a space. Replace it with an ordinary space (the space bar).`,
  'yaml-indentation': () =>
    'The indentation of this line matches no line above. Align it with the first line of its list, or remove its leading spaces if it is a new key.',
  'yaml-duplicate-key': ({ key, line }) =>
    `The key "${key}" already stands on line ${line}; a key can be given only once. Keep one of the two lines, or join their values.`,
  'yaml-unknown-alias': ({ name }) =>
    `In YAML "*${name}" points to a value named "&${name}", and there is none above. If the asterisk is part of the text, put the value between quotes.`,
  'yaml-too-many-aliases': () =>
    'The aliases ("*name") of this header multiply beyond what spro accepts. Write the values out.',
  'yaml-too-deep': ({ maximum }) =>
    `This header nests more than ${maximum} levels of lists, the most that spro accepts. Flatten it, or put the value between quotes if these signs are text.`,
  'yaml-too-long': ({ kibibytes }) =>
    `The header is longer than ${kibibytes} KiB, the most that spro accepts. Move the long text below the second "---" line.`,
  'yaml-several-documents': () =>
    'A line of "---" followed by text splits the header in two. Remove it, or indent it if it is part of a text.',
  'yaml-not-a-map': ({ found }) =>
    `A header is a run of "key: value" lines; this one begins with "${found}". Write at least "title: …".`,
  'yaml-other': ({ detail }) =>
    `YAML cannot read this place of the header. Check the quotes, the colons and the indentation of the line. Technical detail: ${detail}`,
  'edit-no-header': ({ place }) =>
    `${place}: writing needs a header between two "---" lines, and there is none. Nothing was written. Complete the file, then try again.`,
  'edit-broken-header': ({ place }) =>
    `${place}: the header holds an error, nothing was written. Type "spro validate" to see it, correct it, then try again.`,
  'edit-in-conflict': ({ place }) =>
    `${place}: the file holds the marks of a git conflict, nothing was written. Resolve the conflict, then try again.`,
  'edit-unedited-yaml': ({ place, key, what }) =>
    `${place}: "${key}" goes through ${uneditedYaml[what]}, which spro reads but does not edit. Nothing was written. Write the value out in the file, then try again.`,
  'edit-missing-value': ({ place, key }) =>
    `${place}: "${key}" does not exist in this header, nothing was written. Type "spro show" with the record’s id to see what it holds.`,
  'edit-not-a-list': ({ place, key }) =>
    `${place}: "${key}" should be a list, one item a line after a dash, and is not. Nothing was written. Make a list of the value, then try again.`,
  'edit-not-a-map': ({ place, key }) =>
    `${place}: "${key}" should hold "key: value" lines, and does not. Nothing was written. Correct the value, then try again.`,
  'edit-not-verified': ({ place, key }) =>
    `${place}: spro could not write "${key}" without touching the rest of the header, nothing was written. Change the line in the file with an editor.`,
}
