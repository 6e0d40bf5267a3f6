// The portal of the journeys: the built pages and the demonstration, on a clock a story can move. Months pass in it.
process.env['NODE_ENV'] = 'production';

const { builtFront } = await import('#app/launch/built-front.ts');
const { runUntilSignal } = await import('#app/launch/run-until-signal.ts');
const { readSettings } = await import('#app/launch/settings.ts');
const { startPortal } = await import('#app/launch/start-portal.ts');
const { movableClock, setClock } = await import('./movable-clock.ts');

const settings = readSettings(process.env);
// The same days every time: the action of the demonstration ends, and its stories must fit into what is left of it.
setClock(settings.dataFolder, '2026-11-02T09:00:00Z');
await runUntilSignal(
  () => startPortal({ settings, demo: true, openFront: builtFront, clock: movableClock(settings.dataFolder) }),
  (portal) => console.log(`Passerelle is ready: ${portal.origin}`),
);

export {};
