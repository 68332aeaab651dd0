/** `spro new-person`: somebody whom records name. */
import { isEmail, isPhone } from '../../plans/contacts.ts'
import { planPersonRecord, type PersonRecordRequest } from '../../plans/new-person.ts'
import { visibilityNames } from '../../records/fields.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import { choiceOption, givenTexts, isSet, textsOption } from '../interpret.ts'
import { askerOf, askNeeded, askOptional, askWhetherOther } from '../questions.ts'
import type { Command, Options } from '../spec.ts'

export const newPerson: Command = {
  name: 'new-person',
  summary: 'new-person-summary',
  arguments: [{ name: 'name', help: 'new-person-name' }],
  options: [
    { flags: '--alias <name>', help: 'new-person-alias', repeats: true },
    { flags: '--post <words>', help: 'new-person-post', repeats: true },
    { flags: '--email <address>', help: 'new-person-email' },
    { flags: '--phone <phone>', help: 'new-person-phone' },
    { flags: '--visibility <who>', help: 'new-person-visibility', completes: { values: visibilityNames } },
    { flags: '--new', help: 'new-person-new' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro new-person "Hortense Mabillon" --post "CMA 41 (conseillère)" --email hortense.mabillon@example.org',
    'spro new-person "Basile Courtemanche" --alias "B. Courtemanche" --phone "02 61 91 41 20"',
  ],
  async run(context, [name], options) {
    const given = requestOf(name, options)
    const ask = await askerOf(context)
    const request = ask ? await askWhatIsMissing(context, ask, given) : given
    return applyPlan(context, (snapshot) => planPersonRecord(snapshot, request), { preview: true })
  },
}

function requestOf(name: string | undefined, options: Options): PersonRecordRequest {
  const visibility = choiceOption(options, 'visibility', visibilityNames)
  return {
    ...(name === undefined ? {} : { name }),
    ...givenTexts(options, ['email', 'phone']),
    ...(visibility ? { visibility } : {}),
    aliases: textsOption(options, 'alias'),
    posts: textsOption(options, 'post'),
    isNew: isSet(options, 'new'),
  }
}

/** On a terminal: name, post, mail and phone. */
async function askWhatIsMissing(
  context: Context,
  ask: Ask,
  given: PersonRecordRequest,
): Promise<PersonRecordRequest> {
  const name = given.name ?? (await askNeeded(context, ask, sayIn(context, 'ask-person-name', {})))
  const isNew =
    given.isNew || (await askWhetherOther(context, ask, 'ask-other-person', [name, ...given.aliases]))
  const post = given.posts.length > 0 ? undefined : await askOptional(ask, sayIn(context, 'ask-post', {}))
  const email =
    given.email ??
    (await askOptional(ask, sayIn(context, 'ask-email', {}), {
      check: (found) => (isEmail(found) ? null : sayIn(context, 'not-an-email', { found })),
    }))
  const phone =
    given.phone ??
    (await askOptional(ask, sayIn(context, 'ask-phone', {}), {
      check: (found) => (isPhone(found) ? null : sayIn(context, 'not-a-phone', { found })),
    }))
  return {
    ...given,
    name,
    isNew,
    posts: post === undefined ? given.posts : [post],
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }
}
