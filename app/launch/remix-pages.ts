import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node';
import { isDatabaseAway } from './answer-failure.ts';
import type { AppParts } from './express-app.ts';
import { fittingRoutes, partOf } from './fitting-routes.ts';
import { sendAnswer } from './send-answer.ts';

/**
 * Remix behind Express. In place of `@remix-run/express`, which writes a body into the response as fast as it is made:
 * a slow reader of a large download then fills the memory.
 */
export function remixPages(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: 'production' | 'development',
): AppParts['pages'] {
  const handlerFor = typeof build === 'function' ? whole(build, mode) : fitting(build, mode);
  return (getLoadContext) => (request, response, next) => {
    const asked = webRequest(request, response);
    const handle = handlerFor(new URL(asked.url).pathname);
    const context = getLoadContext(request, response);
    void handle(asked, context)
      .then((answer) => {
        // WB-4: a database that went away while a page was at work is no fault of the page.
        if (answer.status === 500 && isDatabaseAway(context.failure)) throw context.failure;
        return sendAnswer(answer, response);
      })
      .catch(next);
  };
}

type HandlerFor = (path: string) => RequestHandler;

function whole(build: Parameters<typeof createRequestHandler>[0], mode: string): HandlerFor {
  const handler = createRequestHandler(build, mode);
  return () => handler;
}

/** A handler for each set of routes that fit an address together: as many as the patterns allow, whatever is asked. */
function fitting(build: ServerBuild, mode: string): HandlerFor {
  const fittingIds = fittingRoutes(build);
  const all = createRequestHandler(build, mode);
  const known = new Map<string, RequestHandler>();
  return (path) => {
    const ids = fittingIds(path);
    if (ids === null) return all;
    const name = ids.join(' ');
    const handler = known.get(name) ?? createRequestHandler(partOf(build, ids), mode);
    known.set(name, handler);
    return handler;
  };
}

/** The request as loaders read it. Its signal is aborted when the reader leaves before the answer is sent. */
function webRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const { method } = request;
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  return new Request(`${request.protocol}://${request.get('host')}${request.originalUrl}`, {
    method,
    headers: headersOf(request),
    signal: left.signal,
    ...(method === 'GET' || method === 'HEAD'
      ? {}
      : { body: createReadableStreamFromReadable(request), duplex: 'half' as const }),
  });
}

function headersOf(request: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  return headers;
}
