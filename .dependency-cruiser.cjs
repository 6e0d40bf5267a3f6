/**
 * The direction of docs/architecture.md, checked: an earlier room never imports a later one, a pure file never
 * imports a file that touches the world, and only the rooms below may see the tables.
 */
const LATER = {
  kernel: [],
  adapters: ['kernel'],
  trail: ['adapters'],
  vault: ['trail'],
  ledger: ['vault'],
  people: ['vault'],
  messages: ['ledger', 'people'],
  programme: ['messages'],
  organisations: ['programme'],
  calls: ['organisations'],
  applications: ['calls'],
  reviews: ['applications'],
  awards: ['reviews'],
  agreements: ['awards'],
  reports: ['agreements'],
  disbursements: ['reports'],
  assurance: ['disbursements'],
  publication: ['disbursements'],
  retention: ['assurance'],
};

/** Rooms everybody may use: they know the kernel and each other, and `http` knows who acts. */
const SHARED = ['i18n', 'ui', 'http'];

function earlierThan(room) {
  return [...new Set(LATER[room].flatMap((before) => [before, ...earlierThan(before)]))];
}

const directions = Object.keys(LATER).map((room) => ({
  name: `direction-${room}`,
  comment: `${room} may use ${earlierThan(room).join(', ') || 'nothing'} and the shared rooms only`,
  severity: 'error',
  from: { path: `^app/${room}/` },
  to: {
    path: '^app/[^/]+/',
    pathNot: `^app/(${[room, ...earlierThan(room), ...SHARED].join('|')})/`,
    // A type of a later room in an earlier one would still be a reach forward, so types count too.
  },
}));

const PURE = String.raw`(?<!\.server)\.tsx?$`;

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-knows-nobody',
      comment: 'world.ts names the types of the database and nothing else',
      severity: 'error',
      from: { path: '^app/kernel/', pathNot: '^app/kernel/world\\.ts$' },
      to: { path: '^(app/(?!kernel/)|db/)' },
    },
    {
      name: 'kernel-world-types-only',
      severity: 'error',
      from: { path: '^app/kernel/world\\.ts$' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-stays-pure',
      comment:
        'a file without .server touches no clock, disk, network or database; routes and Remix entries are its callers',
      severity: 'error',
      from: { path: `^app/.+${PURE}`, pathNot: '^app/(launch/|[^/]+/routes/|root\\.tsx|entry\\.|routes\\.ts)' },
      to: { path: '^app/.+\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-rooms-know-no-stage',
      severity: 'error',
      from: { path: '^app/(i18n|ui)/', pathNot: '^app/ui/routes/' },
      to: { path: '^app/(?!i18n/|ui/|kernel/|http/)[^/]+/' },
    },
    {
      name: 'http-knows-no-stage',
      severity: 'error',
      from: { path: '^app/http/' },
      to: { path: '^app/(?!http/|i18n/|kernel/|adapters/|people/|trail/|vault/|[^/]+/refusals\\.ts)[^/]+/' },
    },
    {
      name: 'launch-is-the-outermost',
      comment: 'seed.ts is a command of its own: it opens the database and tells the stories',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^(app/launch/|db/seed\\.ts$)' },
      to: { path: '^app/launch/' },
    },
    {
      name: 'rooms-do-not-build-the-world',
      comment: 'world.server.ts and reactions.server.ts know every room; no room knows them',
      severity: 'error',
      from: { path: '^app/[^/]+/', pathNot: '^app/launch/' },
      to: { path: '^app/[^/]+\\.server\\.tsx?$' },
    },
    {
      name: 'tables-are-for-stores',
      comment:
        'stores, pages and commands (the .server.ts files of a room) name tables; routes, ui and pure files ask them',
      severity: 'error',
      from: { path: '^app/', pathNot: String.raw`^app/[^/]+/.+\.server\.ts$` },
      to: { path: '^db/schema/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-rooms-know-no-table',
      severity: 'error',
      from: { path: '^app/(kernel|http|i18n|ui|adapters)/' },
      to: { path: '^db/schema/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'database-knows-no-room',
      comment: 'seeds tell their stories through the commands; the rest of db stands alone, columns name kernel types',
      severity: 'error',
      from: { path: '^db/', pathNot: '^db/(seed\\.ts|seeds/)' },
      to: { path: '^app/(?!kernel/)' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/(launch/vite-front\\.ts|routes\\.ts)$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^pdfjs-dist/types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
