import { describe, expect, test } from 'vitest'
import { fields } from '../../src/records/fields.ts'
import { canonicalName, fieldOf, kindNamed } from '../../src/records/names.ts'
import {
  eventStatusNames,
  meetingStatusNames,
  decisionStatusNames,
  documentNames,
} from '../../src/records/fields.ts'
import { kinds, type Kind } from '../../src/records/types.ts'
import { meetingWith, recordOf, recordOfText } from './samples.ts'

describe('keys (H3)', () => {
  const table: readonly (readonly [Kind, string, string | undefined])[] = [
    ['meeting', 'location', 'location'],
    ['meeting', 'lieu', 'location'],
    ['meeting', 'Lieu', 'location'],
    ['meeting', 'LIEU', 'location'],
    ['meeting', 'présents', 'attendees'],
    ['meeting', 'presents', 'attendees'],
    ['meeting', 'Présentes', 'attendees'],
    ['meeting', 'Présent(e)s', 'attendees'],
    ['meeting', 'excusé·e·s', 'excused'],
    ['meeting', 'invité.e.s', 'guests'],
    ['meeting', 'convoqués', 'invited'],
    ['meeting', 'ordre du jour', 'agenda'],
    ['meeting', 'ordre_du_jour', 'agenda'],
    ['meeting', 'Ordre du jour', 'agenda'],
    ['meeting', 'approved_on', 'approved_on'],
    ['meeting', 'approuvé le', 'approved_on'],
    ['meeting', 'pièces jointes', 'attachments'],
    ['meeting', 'reporté au', 'rescheduled'],
    ['meeting', 'mise à jour', 'updated'],
    ['meeting', 'mis à jour', 'updated'],
    ['event', 'lien', 'link'],
    ['meeting', 'lien', undefined],
    ['event', 'public', 'audience'],
    ['decision', 'remplacé par', 'superseded_by'],
    ['structure', 'sigle', 'short'],
    ['person', 'courriel', 'email'],
    ['meeting', 'constructor', undefined],
    ['meeting', 'mon champ', undefined],
  ]
  test.each(table)('%s: %s is %s', (kind, typed, key) => {
    expect(fieldOf(kind, typed)?.key).toBe(key)
  })

  test.each(kinds)('no two keys of a %s share a name', (kind) => {
    for (const field of fields[kind]) {
      expect(fieldOf(kind, field.key)).toBe(field)
      expect(fieldOf(kind, field.fr)).toBe(field)
    }
  })
})

describe('closed values (H3)', () => {
  test.each([
    [meetingStatusNames, 'annulée', 'cancelled'],
    [meetingStatusNames, 'annulé', 'cancelled'],
    [meetingStatusNames, 'Annulées', 'cancelled'],
    [meetingStatusNames, 'prévu', 'planned'],
    [meetingStatusNames, 'tenue', 'held'],
    [meetingStatusNames, 'approuvé', 'approved'],
    [meetingStatusNames, 'approved', 'approved'],
    [eventStatusNames, 'annulée', 'cancelled'],
    [eventStatusNames, 'reportés', 'postponed'],
    [eventStatusNames, 'à confirmer', 'tentative'],
    [eventStatusNames, 'A planifier', 'to-schedule'],
    [eventStatusNames, 'to schedule', 'to-schedule'],
    [decisionStatusNames, 'accepté', 'accepted'],
    [decisionStatusNames, 'rejetées', 'rejected'],
    [decisionStatusNames, 'remplacé', 'superseded'],
    [documentNames, 'Relevé de décisions', 'releve-de-decisions'],
    [documentNames, 'comptes rendus', 'compte-rendu'],
    [documentNames, 'procès-verbal', 'proces-verbal'],
    [eventStatusNames, 'peut-être', undefined],
    [eventStatusNames, '', undefined],
    [eventStatusNames, 'toString', undefined],
  ])('%#: %s', (names, typed, wanted) => {
    expect(canonicalName(names, typed)).toBe(wanted)
  })

  test.each([
    ['réunion', 'meeting'],
    ['Événements', 'event'],
    ['bonnes pratiques', 'practice'],
    ['structure', 'structure'],
    ['note', undefined],
  ])('kind %s', (typed, kind) => {
    expect(kindNamed(typed)).toBe(kind)
  })
})

describe('a header in French', () => {
  test('reads as its English twin, and remembers what was typed', () => {
    const text = '---\nNature: réunion\ntitre: Bassin\ndate: 2019-06-24\nlieu: Blois\nstatut: annulé\n---\n'
    const record = recordOfText('meetings/a.md', text)
    expect(record).toMatchObject({ kind: 'meeting', title: 'Bassin', location: 'Blois', status: 'cancelled' })
    expect(record.typedKeys).toMatchObject({ location: 'lieu', status: 'statut' })
  })

  test('of two spellings of one key, the first is read; a key of the user’s own is kept as typed', () => {
    const record = meetingWith(['lieu: Blois', 'location: Tours', 'Mon Champ: 017'])
    expect(record.location).toBe('Blois')
    expect(record.header['Mon Champ']).toBe('017')
  })

  test('closed keys of maps too', () => {
    const register = recordOf('event', 'forum', [
      'date: 2020-03-12',
      'inscription:',
      '  avant: 1er mars',
      '  lien: https://exemple.fr',
    ])
    expect(register).toMatchObject({
      register: { before: { edtf: '2020-03-01' }, link: 'https://exemple.fr' },
    })
  })
})
