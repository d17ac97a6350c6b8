import { describe, expect, it } from 'vitest'
import type { Logger } from '../log.ts'
import type { Deps } from '../vault/deps.ts'
import { hostRoutes } from './host-routes.ts'
import { OPERATIONS } from './openapi.ts'
import { openApi } from './openapi-document.ts'
import { providerRoutes } from './provider-routes.ts'

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
}

describe('OpenAPI', () => {
  it('describes every route, and no other', () => {
    const routers = [hostRoutes({} as Deps, {} as Logger, 'x'), providerRoutes({} as Deps)]
    const routes = routers.flatMap(router =>
      (router.stack as unknown as Layer[]).flatMap(({ route }) =>
        Object.keys(route?.methods ?? {}).map(
          method => `${method} ${route!.path.replace(/:(\w+)/gu, '{$1}')}`,
        ),
      ),
    )
    expect([...routes, 'get /health', 'get /ready'].sort()).toEqual(Object.keys(OPERATIONS).sort())
  })

  it('is a 3.1 document whose references resolve', () => {
    const document = openApi() as { openapi: string; components: { schemas: Record<string, unknown> } }
    expect(document.openapi).toBe('3.1.0')
    for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/gu)) {
      expect(document.components.schemas).toHaveProperty(name!)
    }
  })
})
