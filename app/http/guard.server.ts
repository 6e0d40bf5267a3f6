import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { refusalPage } from './refusal-page.ts';
import { BODY_LIMIT, inspect, isUpload, type GuardRefusal, type GuardRules } from './guard.ts';

/** A form of at most 1 MB has this long to arrive, on the slowest line we mean to serve. */
const BODY_WITHIN_MS = 120_000;

/** WB-1 as the first middleware. `trustProxy`: keep what the proxy says about the client; else nobody may say it. */
export function guard(rules: GuardRules & { readonly trustProxy: boolean }): RequestHandler {
  return (request, response, next) => {
    dropForwarded(request, rules.trustProxy);
    const target = request.originalUrl;
    const refusal = inspect({ method: request.method, target, headers: request.headersDistinct }, rules);
    if (refusal) return refuse(response, refusal);
    next();
  };
}

/**
 * Reads the body of an ordinary form whole and refuses what would break later: too much, too slow, not a form, or
 * text with NUL, which PostgreSQL cannot hold. Uploads pass as a stream. The body is left in `request.body`.
 */
export function formGate(): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST' || isUpload(request.originalUrl)) return next();
    void admit(request, response, next).catch(next);
  };
}

async function admit(request: Request, response: Response, next: NextFunction): Promise<void> {
  const body = await collect(request);
  if (body === 'gone') return;
  if (!Buffer.isBuffer(body)) return refuse(response, body);
  if (!(await isSoundForm(body, request.get('content-type') ?? ''))) {
    return refuse(response, { status: 400, reason: 'form' });
  }
  request.body = body;
  next();
}

/** The forwarding headers Remix and Express would believe. The host is never taken from them. */
function dropForwarded(request: Request, trustProxy: boolean): void {
  for (const name of Object.keys(request.headers)) {
    const kept = trustProxy && (name === 'x-forwarded-for' || name === 'x-forwarded-proto');
    if ((name.startsWith('x-forwarded-') && !kept) || name === 'forwarded') delete request.headers[name];
  }
}

type Collected = Buffer | 'gone' | { status: 408 | 413; reason: string };

function collect(request: Request): Promise<Collected> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => finish({ status: 408, reason: 'too-slow' }), BODY_WITHIN_MS);
    const finish = (outcome: Collected) => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      resolve(outcome);
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > BODY_LIMIT) finish({ status: 413, reason: 'too-large' });
      else chunks.push(chunk);
    });
    request.once('end', () => finish(Buffer.concat(chunks)));
    request.once('error', () => finish('gone'));
    request.once('close', () => finish('gone'));
  });
}

async function isSoundForm(body: Buffer, type: string): Promise<boolean> {
  try {
    const form = await new globalThis.Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    return [...form].every(
      ([name, value]) => !`${name}${typeof value === 'string' ? value : value.name}`.includes('\0'),
    );
  } catch {
    return false;
  }
}

function refuse(response: Response, refusal: GuardRefusal | { status: 408 | 413; reason: string }): void {
  if (refusal.status === 405) response.set('Allow', 'GET, HEAD, POST');
  // What is still on its way is not read: the connection has no further use.
  if (refusal.status === 408 || refusal.status === 413) response.set('Connection', 'close');
  response.status(refusal.status).type('html').send(refusalPage(refusal.status));
}
