// The portal of the journeys: the built pages and the demonstration, on a clock a story can move. Months pass in it.
process.env['NODE_ENV'] = 'production';

const { builtFront } = await import('#app/launch/built-front.ts');
const { runUntilSignal } = await import('#app/launch/run-until-signal.ts');
const { readSettings } = await import('#app/launch/settings.ts');
const { startPortal } = await import('#app/launch/start-portal.ts');
const { movableClock } = await import('./movable-clock.ts');

const settings = readSettings(process.env);
await runUntilSignal(
  () => startPortal({ settings, demo: true, openFront: builtFront, clock: movableClock(settings.dataFolder) }),
  (portal) => console.log(`Passerelle is ready: ${portal.origin}`),
);

export {};
