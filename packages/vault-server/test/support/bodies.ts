import { newId } from '@fuin/sdk/format'
import fc from 'fast-check'
import { openApi } from '../../src/http/openapi-document.ts'
import { DEFAULT_POLICY } from '../../src/vault/members/policy.ts'

/** The part of JSON Schema that zod writes for the bodies of the vault. */
interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  propertyNames?: Schema
  additionalProperties?: Schema | boolean
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  format?: string
  pattern?: string
}

/** Ids that exist, by prefix: some of the ids in a body are theirs. */
export type KnownIds = Readonly<Record<string, readonly string[]>>

interface Described {
  paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: { $ref?: string } }> } }>
  >
  components: { schemas: Record<string, Schema> }
}

/** Where any body would shut everybody out who has to call later. */
const MILD: Readonly<Record<string, readonly unknown[]>> = {
  'patch /organizations/{organization}': [
    { imageDays: 3 },
    { twoPersonCheck: false, allowedOrigins: ['https://a.example'] },
    { staff: DEFAULT_POLICY },
  ],
  'post /organizations/{organization}/members/sign-out': [{ session: newId('ses') }],
}

/** Bodies that an operation takes, as the OpenAPI document describes them; null where it takes none in JSON. */
export function bodiesOf(operation: string, known: KnownIds = {}): fc.Arbitrary<unknown> | null {
  const mild = MILD[operation]
  if (mild !== undefined) return fc.constantFrom(...mild)
  const [method, path] = operation.split(' ') as [string, string]
  const { paths, components } = openApi() as Described
  const reference = paths[path]![method]!.requestBody?.content['application/json']?.schema.$ref
  const schema = components.schemas[reference?.split('/').at(-1) ?? '']
  return schema === undefined ? null : valuesOf(schema, known)
}

function valuesOf(schema: Schema, known: KnownIds): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(one => valuesOf(one, known)))
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, known)
    case 'array': {
      const { minItems = 0, maxItems = 3 } = schema
      return fc.array(valuesOf(schema.items!, known), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(maxItems, 3)),
      })
    }
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100, 2 ** 31) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return textsOf(schema, known)
  }
}

function objectsOf(
  { properties = {}, required = [], propertyNames, additionalProperties }: Schema,
  known: KnownIds,
): fc.Arbitrary<unknown> {
  if (propertyNames !== undefined && typeof additionalProperties === 'object') {
    const keys = textsOf(propertyNames, known) as fc.Arbitrary<string>
    return fc.dictionary(keys, valuesOf(additionalProperties, known), {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    })
  }
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, valuesOf(one, known)]),
  )
  return fc.record(members, { requiredKeys: required, noNullPrototype: true })
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function textsOf(
  { format, pattern, minLength = 0, maxLength }: Schema,
  known: KnownIds,
): fc.Arbitrary<unknown> {
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2026-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map(date => date.toISOString())
  if (format === 'date') return fc.constantFrom('2099-12-10', '2026-02-28', '2000-02-29')
  if (format === 'base64url' || (pattern === undefined && minLength > 0)) {
    const most = Math.min(maxLength ?? minLength + 40, minLength + 40)
    return fc.string({ unit: fc.constantFrom(...BASE64URL), minLength, maxLength: most })
  }
  if (pattern === undefined) return fc.constantFrom('https://a.example', 'http://127.0.0.1:4000')
  const made = fc.stringMatching(new RegExp(pattern, 'u'))
  const ids = known[/^\^([a-z]{3})_/u.exec(pattern)?.[1] ?? ''] ?? []
  return ids.length === 0 ? made : fc.oneof(made, fc.constantFrom(...ids))
}
