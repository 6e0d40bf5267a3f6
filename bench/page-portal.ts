// A process of its own: the built portal on the bench's database.
process.env['NODE_ENV'] = 'production';

const { builtFront } = await import('#app/launch/built-front.ts');
const { runUntilSignal } = await import('#app/launch/run-until-signal.ts');
const { readSettings } = await import('#app/launch/settings.ts');
const { startPortal } = await import('#app/launch/start-portal.ts');

const { BENCH_DATABASE_URL: databaseUrl = '', BENCH_FOLDER: dataFolder = '' } = process.env;
const settings = { ...readSettings({ PORT: '0', PASSERELLE_DATA: dataFolder }), databaseUrl };
await runUntilSignal(
  () => startPortal({ settings, demo: false, openFront: builtFront }),
  (portal) => console.log(`ready ${portal.origin}`),
);

export {};
