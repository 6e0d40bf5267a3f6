/** Serves the portal from its sources with Vite: `npm run dev`. Data and accounts are the demonstration's. */
process.env['NODE_ENV'] ??= 'development';

const { greeting } = await import('./greeting.ts');
const { runUntilSignal } = await import('./run-until-signal.ts');
const { readSettings } = await import('./settings.ts');
const { startPortal } = await import('./start-portal.ts');
const { viteFront } = await import('./vite-front.ts');

await runUntilSignal(
  () => startPortal({ settings: readSettings(process.env), demo: true, openFront: viteFront }),
  (portal) => console.log(greeting(portal.origin, true)),
);

export {};
