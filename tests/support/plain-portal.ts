// A process of its own for tests of starting and stopping: everything is real but the pages.
import { runUntilSignal } from '#app/launch/run-until-signal.ts';
import { readSettings } from '#app/launch/settings.ts';
import { startPortal } from '#app/launch/start-portal.ts';
import { smallPages } from './small-build.ts';

const openFront = async () => ({ clientFolder: null, pages: smallPages });
void runUntilSignal(
  () => startPortal({ settings: readSettings(process.env), demo: false, openFront }),
  (portal) => console.log(`ready ${portal.origin}`),
);
