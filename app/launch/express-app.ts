import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { RequestContext, Session } from '#app/http/context.ts';
import { formGate, guard } from '#app/http/guard.server.ts';
import { HEALTH_PATH } from '#app/http/guard.ts';
import { freshNonce, securityHeaders, setCaching } from '#app/http/headers.server.ts';
import { chooseLanguage, languageCookie, readCookie } from '#app/http/language.ts';
import { refusalPage } from '#app/http/refusal-page.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';
import { answerFailure } from './answer-failure.ts';
import type { Health } from './health.ts';

export type AppParts = {
  readonly world: World;
  /** Origins the portal answers under; the first is the one it writes in mails. */
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  /** The built browser files; null where Vite serves them. */
  readonly clientFolder: string | null;
  readonly resolveSession: (world: World, cookieHeader: string | null) => Promise<Session | null>;
  /** AT-1: keeps in the trail that somebody who is signed in was refused. */
  readonly recordRefusal: (world: World, person: Person, asked: { method: string; path: string }) => Promise<void>;
  readonly health: () => Promise<Health>;
  /** Renders the pages: Remix, or anything a test puts in its place. */
  readonly pages: (getLoadContext: (request: Request, response: Response) => RequestContext) => RequestHandler;
  /** Vite's middleware, in development only. */
  readonly development?: RequestHandler;
};

/** The portal as an Express app, in the order a request meets it: headers, guard, health, files, session, pages. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', parts.trustProxy ? 1 : false);
  app.use(headers(parts));
  app.use(guard({ origins: parts.origins, trustProxy: parts.trustProxy }));
  app.get(HEALTH_PATH, (_request, response, next) => void answerHealth(parts, response).catch(next));
  app.use(compression());
  if (parts.development) app.use(parts.development);
  if (parts.clientFolder !== null) app.use(files(parts.clientFolder));
  app.use(formGate());
  app.use((request, response, next) => void resolveContext(parts, request, response).then(() => next(), next));
  app.use(refusals(parts));
  app.use(replayed(parts.pages((_request, response) => response.locals['context'] as RequestContext)));
  app.use(answerFailure(parts.world.log));
  return app;
}

function headers(parts: AppParts): RequestHandler {
  const https = parts.world.origin.startsWith('https:');
  const development = parts.development !== undefined;
  return (_request, response, next) => {
    const nonce = freshNonce();
    response.locals['nonce'] = nonce;
    response.set(securityHeaders({ nonce, https, development }));
    next();
  };
}

async function answerHealth(parts: AppParts, response: Response): Promise<void> {
  const health = await parts.health();
  response.set('Cache-Control', 'no-store');
  response.status(health.status === 'ok' ? 200 : 503).json(health);
}

/** Names of built files carry a hash of their content: they may be kept for ever. */
function files(folder: string): RequestHandler {
  const router = express.Router();
  const options = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  router.use('/assets', express.static(join(folder, 'assets'), { ...options, immutable: true, maxAge: '1y' }));
  router.use('/assets', (_request, response) => void response.status(404).type('html').send(refusalPage(404)));
  const other = express.static(folder, { ...options, maxAge: '1h' });
  // Files have an extension and pages have none: the disk is not asked for every page.
  router.use((request, response, next) => (request.path.includes('.') ? other(request, response, next) : next()));
  return router;
}

async function resolveContext(parts: AppParts, request: Request, response: Response): Promise<void> {
  const { world } = parts;
  const cookies = request.get('cookie') ?? null;
  const session = await parts.resolveSession(world, cookies);
  const asked = new URL(request.originalUrl, world.origin).searchParams.get('lang');
  const language = chooseLanguage({
    asked,
    cookie: readCookie(cookies, 'lang'),
    saved: session?.language ?? null,
    acceptLanguage: request.get('accept-language') ?? null,
  });
  if (isLanguage(asked)) response.append('Set-Cookie', languageCookie(asked, world.origin.startsWith('https:')));
  setCaching(response, session !== null);
  const nonce = String(response.locals['nonce']);
  const formKey = randomBytes(16).toString('base64url');
  response.locals['context'] = { world, language, nonce, formKey, session } satisfies RequestContext;
}

/** After the answer has gone: a refusal is recorded, and nobody waits for that. */
function refusals({ world, recordRefusal }: AppParts): RequestHandler {
  return ({ method, path }, response, next) => {
    response.once('finish', () => {
      const { session } = response.locals['context'] as RequestContext;
      if (response.statusCode !== 403 || session === null) return;
      recordRefusal(world, session.person, { method, path }).catch(() => world.log.error('refusal not recorded'));
    });
    next();
  };
}

/** Remix reads the body from the request as a stream; the form gate has read it already and left it whole. */
function replayed(pages: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (!Buffer.isBuffer(request.body)) return pages(request, response, next);
    const { headers: sent, method, protocol, hostname, originalUrl, body } = request;
    const about = { headers: sent, method, protocol, hostname, originalUrl, get: request.get.bind(request) };
    return pages(
      Object.assign(Readable.from([body], { objectMode: false }), about) as unknown as Request,
      response,
      next,
    );
  };
}
