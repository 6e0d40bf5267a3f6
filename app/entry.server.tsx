import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactElement } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn, wordsOf } from '#app/i18n/catalogue.server.ts';
import { TextProvider } from '#app/i18n/text-context.tsx';
import { PageProvider, type PageFacts } from '#app/ui/page-context.tsx';
import { isReply } from '#app/ui/reply.ts';
import css from '#app/ui/styles/all.css?inline';

/** Renders a page. Plain pages are one string; only pages that hydrate need React's stream. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const page = factsOf(remix, context);
  const rendered = (what: EntryContext) => (
    <TextProvider text={textIn(context.language)}>
      <PageProvider page={page}>
        <RemixServer context={what} url={request.url} nonce={context.nonce} />
      </PageProvider>
    </TextProvider>
  );
  if (page.withErrors) {
    // The summary of errors stands above the fields it names: a first rendering, without data for the browser,
    // collects their labels.
    const { serverHandoffStream: _readOnce, ...plain } = remix;
    renderToString(rendered(plain));
  }
  const document = rendered(remix);
  if (!hydrates(remix)) return new Response(`<!doctype html>${renderToString(document)}`, { status, headers });
  return new Response(await streamOf(document, context), { status, headers });
}

/** Errors are found in the log by the number the page shows; nothing of the request itself is written down. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.failure = error;
  const name = error instanceof Error ? error.name : 'unknown';
  context.world.log.error('page failed', { reference: requestId(context), error: name });
  if (process.env.NODE_ENV !== 'production') console.error(error);
}

function factsOf(remix: EntryContext, context: AppLoadContext): PageFacts {
  const withErrors = Object.values(remix.staticHandlerContext.actionData ?? {}).some(isReply);
  const id = requestId(context);
  const labels = new Map<string, string>();
  return {
    nonce: context.nonce,
    css,
    withErrors,
    requestId: id,
    labels,
    words: (rooms) => {
      const messages = wordsOf(context.language, rooms);
      const known = { language: context.language, withErrors, requestId: id, labels: [...labels], messages };
      return JSON.stringify(known).replaceAll('<', '\\u003c');
    },
  };
}

/** The form key is fresh per request and printed in the page anyway: its beginning can name the request. */
function requestId(context: AppLoadContext): string {
  return context.formKey.slice(0, 8);
}

function hydrates(remix: EntryContext): boolean {
  return remix.staticHandlerContext.matches.some((match) => {
    const handle = remix.routeModules[match.route.id]?.handle as RouteHandle | undefined;
    return handle?.hydrate !== undefined;
  });
}

function streamOf(document: ReactElement, context: AppLoadContext): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(document, {
      nonce: context.nonce,
      onShellReady() {
        const body = new PassThrough();
        resolve(createReadableStreamFromReadable(body));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}
