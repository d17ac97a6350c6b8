import { z } from 'zod'
import { OPERATIONS, type Operation, type Right, type SchemaName } from './openapi.ts'
import { schemas } from './schemas.ts'

let document: object | undefined

/** OpenAPI 3.1, made from the schemas that validate. */
export function openApi(): object {
  document ??= {
    openapi: '3.1.0',
    info: { title: 'Fuin vault', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/v1' }],
    paths: paths(),
    components: {
      schemas: {
        ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)])),
        problem: PROBLEM,
      },
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'API key; with Fuin-Actor where an actor acts',
        },
        setup: { type: 'http', scheme: 'bearer', description: 'Setup token of the vault' },
        account: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'Fuin-Account and the token of a sign-in',
        },
        staff: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'Fuin-Staff and the token of a sign-in: a staff member, without an API key',
        },
        link: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'Fuin-Link or Fuin-Session and a token',
        },
      },
    },
  }
  return document
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    tries: { type: 'integer' },
  },
}

function paths(): Record<string, Record<string, object>> {
  const result: Record<string, Record<string, object>> = {}
  for (const [key, operation] of Object.entries(OPERATIONS)) {
    const [method, path] = key.split(' ') as [string, string]
    const { summary, rights = [], body, status = 200 } = operation
    ;(result[path] ??= {})[method] = {
      summary,
      // Roles beside a scheme, as OpenAPI 3.1 has them: one of these is needed.
      security: schemesOf(operation).flatMap(scheme =>
        rights.length === 0 ? [{ [scheme]: [] }] : rights.map(right => ({ [scheme]: [right] })),
      ),
      parameters: [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(body === undefined ? {} : { requestBody: requestBody(body) }),
      responses: {
        [status]: { description: 'Done' },
        default: {
          description: 'Refused',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
        },
      },
    }
  }
  return result
}

/** Whoever is signed in at the vault needs no API key, where a permission or the scope `read` is enough. */
function schemesOf({ security, rights = [] }: Operation): string[] {
  if (security === 'none') return []
  return security === 'apiKey' && isForStaff(rights) ? ['apiKey', 'staff'] : [security]
}

/** Whether some of the rights may be a staff member's own. */
export function isForStaff(rights: readonly Right[]): boolean {
  return rights.length === 0 || rights.some(one => one.startsWith('permission:') || one === 'scope:read')
}

function requestBody(body: SchemaName | 'octets'): object {
  const content =
    body === 'octets'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: { $ref: `#/components/schemas/${body}` } } }
  return { required: true, content }
}

function jsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  return rest
}
