import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { refusalPage } from '#app/http/refusal-page.ts';
import { OperatorError } from '#db/operator-error.ts';

export type HttpServer = {
  readonly port: number;
  /** Until it is called every request is answered 503. */
  answerWith(listener: RequestListener): void;
  /** Lets requests under way finish for at most ten seconds, then cuts them. */
  stop(): Promise<void>;
};

/** Time for the head of a request to arrive; a whole upload over a slow line gets ten minutes. */
const HEAD_WITHIN_MS = 20_000;
const REQUEST_WITHIN_MS = 600_000;
const GRACE_MS = 10_000;

/**
 * Takes the port before anything slow is started, so that a port in use is known at once.
 * @throws OperatorError when it cannot be had
 */
export async function openPort(at: { port: number; listen: string }): Promise<HttpServer> {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '5' }).end(refusalPage(503));
  };
  const server = createServer((request, response) => answer(request, response));
  server.headersTimeout = HEAD_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  // Longer than the idle time of the usual proxies, which otherwise now and then write to a closed connection.
  server.keepAliveTimeout = 65_000;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuseBadRequest(error.code, socket));
  server.on('connect', (_request, socket: Socket) => refuseWith(405, socket));
  await listen(server, at);
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (listener) => (answer = listener),
    stop: () => stop(server),
  };
}

function listen(server: Server, { port, listen: host }: { port: number; listen: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new OperatorError(sentenceFor(error, port, host))));
    server.listen(port, host, resolve);
  });
}

function sentenceFor(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use: set PORT to another one, such as PORT=${port + 1}.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  return `The address ${host}:${port} cannot be listened on (${error.code ?? 'unknown'}): set PORT or PASSERELLE_LISTEN.`;
}

function refuseBadRequest(code: string | undefined, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  if (code === 'HPE_HEADER_OVERFLOW') return refuseWith(431, socket);
  refuseWith(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400, socket);
}

function refuseWith(status: number, socket: Socket): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cut);
}
