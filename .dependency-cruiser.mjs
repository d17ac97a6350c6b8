// One rule for each sentence of docs/architecture.md, "Who may import whom". Each comment says what to do when it fires.
const TEST = '[.](test|bench)[.]ts$|/test/'
const NODE_SIDE =
  '/sdk/src/(client|host|cli|state|log|express|open)/|/sdk/src/keys/(keyring|box|tags)|/sdk/src/(node|host|express|testing)[.]ts$'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'no-circular',
      'Two modules need each other: pull the shared part into a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'resolvable-only',
      'The import points at nothing, or at a subpath the package does not export.',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'src-never-imports-tests',
      'Production code reached into a test. Move the helper to src/testing.ts.',
      { path: '^packages/[^/]+/src/', pathNot: TEST },
      { path: TEST },
    ),

    rule(
      'sdk-stands-alone',
      'The SDK is the bottom of the stack.',
      { path: '^packages/sdk/' },
      { path: '^packages/(widget|vault-server)/' },
    ),
    rule(
      'widget-only-seals',
      'A browser may seal, never open. Import @fuin/sdk or @fuin/sdk/api.',
      { path: '^packages/widget/src/', pathNot: TEST },
      {
        path: '^packages/(sdk/src|vault-server)/',
        pathNot: '^packages/sdk/src/(index|page|api/index)[.]ts$',
      },
    ),
    rule(
      'vault-sees-ciphertext-only',
      'The vault never seals or opens. Import @fuin/sdk/format, /log or /api.',
      { path: '^packages/vault-server/src/', pathNot: TEST },
      { path: '^packages/(sdk/src|widget)/', pathNot: '^packages/sdk/src/(format|log|api)/index[.]ts$' },
    ),
    rule(
      'nobody-imports-examples',
      'Examples are the last consumer.',
      { path: '^packages/' },
      { path: '^examples/' },
    ),

    rule(
      'sealing-side-cannot-reach-opening-side',
      'A module that ships to browsers can reach code that opens envelopes.',
      { path: '^packages/sdk/src/((index|page)[.]ts|my-number|format|api|seal|request)', pathNot: TEST },
      { path: '^packages/sdk/src/(open|client|hpke/recipient|node)', reachable: true },
    ),
    rule(
      'format-cannot-reach-crypto',
      'The vault loads format/. It must hold no key and no cipher.',
      { path: '^packages/sdk/src/(format|api)/', pathNot: TEST },
      { path: '^packages/sdk/src/(hpke|primitives|keys|seal|open|client|my-number)/', reachable: true },
    ),
    rule(
      'isomorphic-means-no-node',
      'This module runs in browsers: use Web APIs.',
      { path: '^packages/sdk/src/', pathNot: [TEST, NODE_SIDE] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'hpke-has-one-door',
      'Only hpke/ may import the HPKE library.',
      { path: '^packages/', pathNot: ['^packages/sdk/src/hpke/', TEST] },
      { path: '(^|/)node_modules/(hpke|@panva)/' },
    ),
    rule(
      'noble-has-two-doors',
      'Only hpke/ and primitives/ may import noble.',
      { path: '^packages/', pathNot: ['^packages/sdk/src/(hpke|primitives)/', TEST] },
      { path: '(^|/)node_modules/@noble/' },
    ),

    rule(
      'flow-does-not-know-the-elements',
      'The collector owns the flow, not the other way round.',
      { path: '^packages/widget/src/flow/', pathNot: TEST },
      { path: '^packages/widget/src/(collector|hosted)/' },
    ),

    rule(
      'express-stays-in-http',
      'Only http/ and app.ts speak HTTP.',
      {
        path: '^packages/(vault-server|sdk)/src/',
        pathNot: ['/src/http/', '/src/app[.]ts$', '^packages/sdk/src/express', TEST],
      },
      { path: '(^|/)node_modules/express/' },
    ),
    rule(
      'sql-stays-in-store',
      'Only store/ and the shred store on PostgreSQL speak SQL.',
      {
        path: '^packages/(vault-server|sdk)/src/',
        pathNot: ['/src/store/', '/shred/postgres-store[.]ts$', '^packages/sdk/src/state/', TEST],
      },
      { path: '(^|/)node_modules/(knex|pg)/' },
    ),
    rule(
      'rules-know-neither-http-nor-sql',
      'vault/ holds the rules: ports, errors, the outer layer and the format.',
      { path: '^packages/vault-server/src/vault/', pathNot: TEST },
      { path: '^packages/vault-server/src/(http|store|app|main|vault[.]ts)' },
    ),
    rule(
      'http-does-not-reach-around-the-rules',
      'A route calls vault/, never store/: no read goes without its entry.',
      { path: '^packages/vault-server/src/http/', pathNot: TEST },
      { path: '^packages/vault-server/src/(store|shred)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|/public/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'default'],
    },
  },
}
