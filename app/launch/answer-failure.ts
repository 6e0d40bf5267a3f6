import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { refusalPage } from '#app/http/refusal-page.ts';
import type { Log } from '#app/kernel/world.ts';

/** WB-4: the last resort. The reader gets a reference, the log the same reference and the error's class: no message. */
export function answerFailure(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    const reference = randomUUID();
    if (status >= 500) log.error('request failed', { reference, status, error: nameOf(error), code: codeOf(error) });
    if (response.headersSent) return next(error);
    if (status === 503) response.set('Retry-After', '30');
    response.set('Cache-Control', 'no-store');
    response
      .status(status)
      .type('html')
      .send(refusalPage(status, status >= 500 ? reference : undefined));
  };
}

function statusOf(error: unknown): number {
  if (isDatabaseAway(error)) return 503;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

/** The database cannot be reached, is starting or stopping, or has no connection to spare (SQLSTATE 08, 57P, 53300). */
export function isDatabaseAway(error: unknown): boolean {
  if (/^(08|57P0|53300)|^(CONNECT|CONNECTION)_|^E(CONNREFUSED|CONNRESET|NOENT|PIPE|TIMEDOUT)$/.test(codeOf(error))) {
    return true;
  }
  return error instanceof Error && error.cause !== undefined && isDatabaseAway(error.cause);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'none';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
