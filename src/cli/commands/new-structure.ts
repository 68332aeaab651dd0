/** `spro new-structure`: a body that people belong to. */
import { planStructure, type StructureRequest } from '../../plans/new-structure.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import { givenTexts, isSet, textsOption } from '../interpret.ts'
import { askerOf, askNeeded, askOptional, askTerritory, askWhetherOther } from '../questions.ts'
import type { Command, Options } from '../spec.ts'
import { requireWorkspace } from '../workspace.ts'

export const newStructure: Command = {
  name: 'new-structure',
  summary: 'new-structure-summary',
  arguments: [{ name: 'name', help: 'new-structure-name' }],
  options: [
    { flags: '--short <name>', help: 'new-structure-short' },
    { flags: '--alias <name>', help: 'new-structure-alias', repeats: true },
    { flags: '--former <name>', help: 'new-structure-former', repeats: true },
    { flags: '--family <words>', help: 'new-structure-family' },
    { flags: '--territory <id>', help: 'new-structure-territory', repeats: true },
    { flags: '--location <place>', help: 'new-structure-location' },
    { flags: '--contact <words>', help: 'new-structure-contact' },
    { flags: '--offer <words>', help: 'new-structure-offer', repeats: true },
    { flags: '--new', help: 'new-structure-new' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro new-structure "CIO de Vendôme" --family cio --territory vendomois --location Vendôme',
    'spro new-structure "Chambre d’agriculture de Loir-et-Cher" --short "CA 41" --territory loir-et-cher --offer "Point accueil installation"',
  ],
  async run(context, [name], options) {
    const given = requestOf(name, options)
    const ask = await askerOf(context)
    const request = ask ? await askWhatIsMissing(context, ask, given) : given
    return applyPlan(context, (snapshot) => planStructure(snapshot, request), { preview: true })
  },
}

function requestOf(name: string | undefined, options: Options): StructureRequest {
  return {
    ...(name === undefined ? {} : { name }),
    ...givenTexts(options, ['short', 'family', 'location', 'contact']),
    aliases: textsOption(options, 'alias'),
    former: textsOption(options, 'former'),
    territories: textsOption(options, 'territory'),
    offers: textsOption(options, 'offer'),
    isNew: isSet(options, 'new'),
  }
}

/** On a terminal: name, short name, territory, place and contact. */
async function askWhatIsMissing(
  context: Context,
  ask: Ask,
  given: StructureRequest,
): Promise<StructureRequest> {
  const { config } = requireWorkspace(context)
  const name = given.name ?? (await askNeeded(context, ask, sayIn(context, 'ask-structure-name', {})))
  const short = given.short ?? (await askOptional(ask, sayIn(context, 'ask-short', {})))
  const names = [name, short ?? '', ...given.aliases, ...given.former]
  const isNew = given.isNew || (await askWhetherOther(context, ask, 'ask-other-structure', names))
  const territory = given.territories.length > 0 ? undefined : await askTerritory(context, ask, config)
  const location = given.location ?? (await askOptional(ask, sayIn(context, 'ask-structure-location', {})))
  const contact = given.contact ?? (await askOptional(ask, sayIn(context, 'ask-contact', {})))
  return {
    ...given,
    name,
    isNew,
    territories: territory === undefined ? given.territories : [territory],
    ...(short === undefined ? {} : { short }),
    ...(location === undefined ? {} : { location }),
    ...(contact === undefined ? {} : { contact }),
  }
}
