// A process of its own: the portal with real pages and no demonstration. `PORTAL_ROOMS`: the rooms whose pages are
// served from their sources; without it the built pages are. Its clock runs with the system's unless somebody moves it.
import { importPagesWithoutVite } from './without-vite.ts';

process.env['NODE_ENV'] = 'production';

const { builtFront } = await import('#app/launch/built-front.ts');
const { runUntilSignal } = await import('#app/launch/run-until-signal.ts');
const { readSettings } = await import('#app/launch/settings.ts');
const { startPortal } = await import('#app/launch/start-portal.ts');
const { movableClock } = await import('./movable-clock.ts');

const { PORTAL_ROOMS: rooms = '' } = process.env;
const settings = readSettings(process.env);
const clock = movableClock(settings.dataFolder);
const unbuilt = async () => {
  importPagesWithoutVite();
  const { realPages } = await import('./real-pages.ts');
  return { clientFolder: null, pages: await realPages(rooms.split(',')) };
};
await runUntilSignal(
  () => startPortal({ settings, demo: false, openFront: rooms ? unbuilt : builtFront, clock }),
  (portal) => console.log(`ready ${portal.origin}`),
);
