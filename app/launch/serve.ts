/** Serves the built portal: `npm start`; with `--demo` the embedded database is filled with the demonstration. */
process.env['NODE_ENV'] ??= 'production';

// Imported after the line above: React chooses its build by NODE_ENV when it is first loaded.
const { builtFront } = await import('./built-front.ts');
const { greeting } = await import('./greeting.ts');
const { runUntilSignal } = await import('./run-until-signal.ts');
const { readSettings } = await import('./settings.ts');
const { startPortal } = await import('./start-portal.ts');

const demo = process.argv.includes('--demo');
await runUntilSignal(
  () => startPortal({ settings: readSettings(process.env), demo, openFront: builtFront }),
  (portal) => console.log(greeting(portal.origin, demo)),
);

export {};
