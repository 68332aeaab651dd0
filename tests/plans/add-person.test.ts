/** `spro add` of a name: it moves between the lists with what stands on its line. */
import { expect, test } from 'vitest'
import { planPerson } from '../../src/plans/add-person.ts'
import { planPoint } from '../../src/plans/add-point.ts'
import { recordOf } from '../records/samples.ts'
import { snapshotOf, textAfter } from './snapshots.ts'

async function headerAfter(header: readonly string[], name: string): Promise<readonly string[]> {
  const record = recordOf('meeting', '2019-06-24', ['date: 2019-06-24', ...header])
  const snapshot = snapshotOf([record])
  const plan = await planPerson(snapshot, { list: 'excused', text: name, to: record.id })
  return textAfter(plan, snapshot).split('\n').slice(4, -2)
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'to a list',
    ['attendees:', '  - Max # le matin', '  - Anne', 'excused:', '  - Zoé'],
    ['attendees:', '  - Anne', 'excused:', '  - Zoé', '  - Max # le matin'],
  ],
  [
    'to a new list',
    ['attendees:', '  - "Max" # le matin', '  - Anne'],
    ['attendees:', '  - Anne', 'excused:', '  - Max # le matin'],
  ],
  [
    'to an empty list',
    ['attendees:', '  - Max   # le matin', '  - Anne', 'excused:'],
    ['attendees:', '  - Anne', 'excused:', '  - Max   # le matin'],
  ],
  [
    'brackets take no comment',
    ['attendees:', '  - Max # le matin', '  - Anne', 'excused: [Zoé]'],
    ['attendees:', '  - Anne', 'excused: [Zoé, Max]'],
  ],
  [
    'a number is no comment',
    ['attendees:', '  - Max #2', '  - Anne'],
    ['attendees:', '  - Anne', 'excused:', "  - 'Max #2'"],
  ],
])('a comment moves with its name: %s', async (_, header, wanted) => {
  expect(await headerAfter(header, header.some((line) => line.includes('#2')) ? 'Max #2' : 'Max')).toEqual(
    wanted,
  )
})

test('line ends and control characters in a name become one space', async () => {
  const header = await headerAfter([], 'Max\u001b[31m \n\t DUPRÉ\r\n – CIO\u0007')
  expect(header).toEqual(['excused:', '  - Max [31m DUPRÉ – CIO'])
})

test.each([
  ['Bilan', 0, '  - Bilan'],
  ['Bilan (0 min)', undefined, '  - Bilan'],
  ['Bilan', 5, '  - Bilan (5 min)'],
])('a point of no time says none: %s %s', async (title, minutes, line) => {
  const record = recordOf('meeting', '2019-06-24', ['date: 2019-06-24'])
  const snapshot = snapshotOf([record])
  const request = { title, to: record.id, ...(minutes === undefined ? {} : { minutes }) }
  expect(textAfter(await planPoint(snapshot, request), snapshot)).toContain(`agenda:\n${line}\n`)
})
