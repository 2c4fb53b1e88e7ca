/**
 * The walls (style.md, "Walls"). Rooms and adapters are matched by path pattern, never listed: a list forgets the newest.
 * `$1` is what the first group of `from` matched. Each rule has a canary in test/architecture/canaries.ts.
 */
const SPEC = '[.]spec[.]tsx?$';
const DOOR = '^src/[^/]+/published[.]ts$';
/** Rooms whose doors hold words and look-ups for all (who and where); their events are guarded by lint (scripts/lint/walls.mjs). */
const COMMON = '^src/(community|identity)/published[.]ts$';
const ADAPTER = '^libs/[^/]+-(sqlite|esdb|mongo)/';
const JOINS = '^src/(app[.][^/]+|main|worker)[.]ts$';
const PURE = '[.](decision|state|events|projection|process)[.]ts$';
const EDGE = ['[.](http|guard|module)[.]ts$', '^libs/http/', '^src/(app[.][^/]+|main)[.]ts$', '^src/tools/', '^(test|bench)/', SPEC];
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const rooms = [
  {
    name: 'rooms-do-not-know-rooms',
    comment: 'What a room needs from another it reads as events through the door; what it wants done there, coordination asks for.',
    from: { path: '^src/([^/]+)/', pathNot: ['^src/(coordination|tools)/'] },
    to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', DOOR] },
  },
  {
    name: 'doors-are-for-views-and-processes',
    comment:
      "A decision that reads another room's events has two owners: only views and processes read them. A door may speak in " +
      'the words of other doors, and everyone in the words of who and where (units, places, item rules, accounts).',
    from: {
      path: '^src/([^/]+)/',
      pathNot: ['^src/tools/', '/views/', '[.](projection|process)[.]ts$', '[.](projection|process)[.]spec[.]ts$', DOOR],
    },
    to: { path: DOOR, pathNot: ['^src/$1/', COMMON] },
  },
  {
    name: 'coordination-uses-doors-and-commands',
    comment: 'A process reads published events and sends commands; it looks into nothing else.',
    from: { path: '^src/coordination/' },
    to: { path: '^src/(?!coordination/)[^/]+/', pathNot: [DOOR, '[.]command[.]ts$'] },
  },
  {
    name: 'rooms-do-not-know-the-house',
    comment: 'src/*.ts joins the rooms; a room that imports it knows all others.',
    from: { path: '^src/[^/]+/', pathNot: ['^src/tools/'] },
    to: { path: '^src/[^/]+[.]ts$' },
  },
];

const files = [
  {
    name: 'pure-files-need-nothing',
    comment: 'Decisions, states, events, projections and processes run anywhere: no npm package, no node: module.',
    from: { path: PURE },
    to: { dependencyTypes: [...NPM, 'core'] },
  },
  {
    name: 'http-only-at-the-edge',
    comment: 'Who is not at the edge does not know that there is HTTP.',
    from: { path: '^(src|libs)/', pathNot: EDGE },
    to: { path: npm('fastify', '@fastify', '@nestjs/platform-fastify') },
  },
];

const mechanics = [
  {
    name: 'libs-know-no-domain',
    from: { path: '^libs/' },
    to: { path: '^(src|web)/' },
  },
  {
    name: 'adapters-are-chosen-in-the-app-module',
    from: { path: '^(src|libs|web)/', pathNot: ['^src/app[.][^/]+[.]ts$', ADAPTER, SPEC] },
    to: { path: ADAPTER },
  },
  {
    name: 'adapters-do-not-know-adapters',
    from: { path: ADAPTER, pathNot: [SPEC] },
    to: { path: ADAPTER, pathNot: ['^libs/[^/]+-$1/'] },
  },
  {
    name: 'sqlite-only-in-its-adapters',
    from: { path: '^(src|libs|web)/', pathNot: ['^libs/sqlite/', '^libs/[^/]+-sqlite/'] },
    to: { path: '^(node:)?sqlite$', dependencyTypes: ['core'] },
  },
  {
    name: 'mongodb-only-in-its-adapter',
    from: { path: '^(src|libs|web)/', pathNot: ['^libs/read-models-mongo/'] },
    to: { path: npm('mongodb', 'bson') },
  },
  {
    name: 'eventstoredb-only-in-its-adapter',
    from: { path: '^(src|libs|web)/', pathNot: ['^libs/event-store-esdb/'] },
    to: { path: npm('@eventstore', '@kurrent') },
  },
];

const house = [
  {
    name: 'web-stands-alone',
    comment: 'The pages know the product by its HTTP surface only.',
    from: { path: '^web/' },
    to: { path: '^(src|libs)/' },
  },
  { name: 'the-product-does-not-import-pages', from: { path: '^(src|libs)/' }, to: { path: '^web/' } },
  { name: 'no-cycles', from: {}, to: { circular: true } },
  {
    name: 'no-orphans',
    comment: 'A module that nothing imports and that imports nothing is left over.',
    from: { orphan: true, pathNot: [SPEC, '[.]d[.]ts$', JOINS] },
    to: {},
  },
  { name: 'nothing-imports-a-spec', from: {}, to: { path: SPEC } },
  {
    name: 'nothing-imports-tests',
    from: { path: '^(src|libs|web)/', pathNot: [SPEC] },
    to: { path: '^(test|bench)/' },
  },
  {
    name: 'no-dev-dependency-at-run-time',
    comment: 'The product is installed without dev dependencies. Types only are gone by then.',
    from: { path: '^(src|libs)/', pathNot: [SPEC, '^libs/[^/]+/testing/'] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  { name: 'everything-resolves', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
];

export default {
  forbidden: [...rooms, ...files, ...mechanics, ...house].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
