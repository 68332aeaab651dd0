/** The JSON Schemas, as an editor applies them: what spro accepts fits, what it refuses does not. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readDocument, readYaml } from '../../src/document/read.ts'
import { listProjectFiles, readProjectFile } from '../project/package-root.ts'

function schemaOf(name: string): ValidateFunction {
  // `strictTypes` objects to unions of types, which JSON Schema allows.
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  return ajv.compile(JSON.parse(readProjectFile(`data/schema/${name}.json`)))
}

async function faultsOf(schema: ValidateFunction, header: string): Promise<readonly string[]> {
  const document = await readDocument('x.md', `---\n${header}\n---\n`)
  schema(document.header?.values)
  return (schema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const anyRecord = schemaOf('record')

test.each(listProjectFiles('data/example', ['.md']))('%s fits', async (path) => {
  const document = await readDocument(path, readProjectFile(path))
  anyRecord(document.header?.values)
  expect(anyRecord.errors).toBeNull()
})

test('the settings of the example fit', async () => {
  const schema = schemaOf('workspace')
  const { header } = await readYaml('spro.yaml', readProjectFile('data/example/spro.yaml'))
  schema(header?.values)
  expect(schema.errors).toBeNull()
})

test('settings left empty or in short fit; a key that is none does not', async () => {
  const schema = schemaOf('workspace')
  const fits = async (text: string) => schema((await readYaml('spro.yaml', text)).header?.values)
  expect(await fits('id: x\nlanguage:\nagenda_notice:\nterritories:\n  blaisois: Blaisois\n')).toBe(true)
  expect(await fits('id: x\nséries:\n  bassin:\n    lieu:\n    approbation:\nchecks:\n  x: false\n')).toBe(
    true,
  )
  expect(await fits('id: x\nseries:\n  bassin:\n    plase: Blois\n')).toBe(false)
})

describe('a meeting', () => {
  const meeting = schemaOf('meeting')

  test.each([
    'kind: meeting\ntitle: Bilan\ndate: 2019-06-24',
    'nature: réunion\ntitre: Bilan\ndate: 24 juin 2019\nlieu: Blois\nstatut: tenue',
    'kind: meeting\ntitle: 2019\ndate: 2019\ntime: 14\nproject: whatever',
    'nature: Réunion\ntitre: Bilan\ndate: 2019-06-24\nstatut: Tenue',
    'kind: REUNIONS\ntitle: Bilan\ndate: 2019-06-24\nstatus: Held\ndocument: releve de decisions',
    'kind: meeting\ntitle: Bilan\ndate: 2019-06-24\nattendees:\n  - Anne\n  - name: Paul\n    role: chair',
    'kind: meeting\ntitle: Bilan\ndate: 2019-06-24\nprésents:\n  - nom: Paul\n    rôle: animateur',
  ])('may be %j', async (header) => expect(await faultsOf(meeting, header)).toEqual([]))

  test.each([
    'kind: meeting\ndate: 2019-06-24',
    'kind: meeting\ntitle: Bilan',
    'kind: event\ntitle: Bilan\ndate: 2019-06-24',
    'kind: meeting\ntitle: Bilan\ndate: 2019-06-24\nstatus: finished',
    'kind: réunion plénière\ntitle: Bilan\ndate: 2019-06-24',
    'kind: meetin\ntitle: Bilan\ndate: 2019-06-24',
    'kind: meeting\ntitle: Bilan\ndate: 2019-06-24\nagenda:\n  - titel: Point',
  ])('may not be %j', async (header) => expect(await faultsOf(meeting, header)).not.toEqual([]))
})

test('every key says what it is for, in both languages', () => {
  for (const path of listProjectFiles('data/schema', ['.json']).filter(
    (name) => !name.endsWith('record.json'),
  )) {
    const silent = Object.entries(propertiesOf(path)).filter(
      ([, { description }]) => !/ : .+\n.+: .+/u.test(description),
    )
    expect(silent.map(([key]) => `${path} ${key}`)).toEqual([])
  }
})

function propertiesOf(path: string): Readonly<Record<string, { readonly description: string }>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a schema of ours, as it is generated
  const schema = JSON.parse(readProjectFile(path)) as { properties: Record<string, { description: string }> }
  return schema.properties
}
