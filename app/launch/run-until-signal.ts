import { OperatorError } from '#db/operator-error.ts';
import type { Portal } from './start-portal.ts';

/** Runs a portal until SIGTERM or SIGINT, then stops it cleanly. A second signal ends the process at once. */
export async function runUntilSignal(start: () => Promise<Portal>, greet: (portal: Portal) => void): Promise<void> {
  let stopRequested: (() => void) | undefined;
  let signals = 0;
  const signalled = new Promise<void>((resolve) => (stopRequested = resolve));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      signals += 1;
      // The embedded database ends with this process in any case: it hangs on a pipe we hold.
      if (signals > 1) process.exit(1);
      stopRequested?.();
    });
  }
  // WB-4: a connection that breaks between two statements rejects where nobody waits; the portal answers 503 and goes on.
  process.on('unhandledRejection', (error) => {
    console.error('unhandled rejection', error instanceof Error ? error.name : 'unknown');
  });
  try {
    const portal = await start();
    greet(portal);
    await signalled;
    await portal.stop();
    console.log('Stopped.');
    process.exit(0);
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error);
    process.exit(1);
  }
}
