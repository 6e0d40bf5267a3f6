import { setTimeout as sleep } from 'node:timers/promises';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** True for what goes away by trying again. Drizzle wraps the driver's error in `cause`. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === SERIALIZATION_FAILURE || state === DEADLOCK;
}

/** The constraint a database error names, so that a command can answer with its refusal instead of a 500. */
export function brokenConstraint(error: unknown): string | null {
  const cause = causeOf(error);
  return typeof cause?.['constraint_name'] === 'string' ? cause['constraint_name'] : null;
}

export function sqlState(error: unknown): string | null {
  const cause = causeOf(error);
  return typeof cause?.['code'] === 'string' ? cause['code'] : null;
}

export async function pause(attempt: number): Promise<void> {
  await sleep(10 * 2 ** attempt + Math.random() * 20);
}

function causeOf(error: unknown): Record<string, unknown> | null {
  if (!(error instanceof Error)) return null;
  const inner = error.cause instanceof Error ? error.cause : error;
  return { ...inner };
}
