import { connect as openSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app/launch/express-app.ts';
import { checkHealth } from '#app/launch/health.ts';
import { openPort, type HttpServer } from '#app/launch/http-server.ts';
import { smallPages } from '#tests/support/small-build.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let server: HttpServer;
let origin: string;

beforeAll(async () => {
  world = await testWorld();
  server = await openPort({ port: 0, listen: '127.0.0.1' });
  origin = `http://localhost:${server.port}`;
  server.answerWith(
    createApp({
      world,
      origins: [origin],
      trustProxy: false,
      clientFolder: '/nonexistent',
      resolveSession: async () => null,
      recordRefusal: async () => undefined,
      health: () => checkHealth(world.database.app),
      pages: smallPages,
    }),
  );
});

afterAll(async () => {
  await server.stop();
  await world.close();
});

/** Sends bytes as they are and gives back the status line's number; 0 when the connection was cut without a word. */
function probe(raw: string | Buffer): Promise<number> {
  return new Promise((resolve) => {
    const socket = openSocket(server.port, '127.0.0.1');
    let heard = '';
    const done = () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (/^HTTP\/1\.1 \d{3}/.test(heard)) socket.end();
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.write(raw);
  });
}

function request(line: string, headers: Record<string, string>, body = ''): string {
  const lines = Object.entries({ Host: `localhost:${server.port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [line, ...lines, '', body].join('\r\n');
}

function form(headers: Record<string, string>, body = 'a=1', path = '/x'): string {
  const usual = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' };
  return request(
    `POST ${path} HTTP/1.1`,
    { ...usual, 'Content-Length': String(Buffer.byteLength(body)), ...headers },
    body,
  );
}

const MULTIPART = { 'Content-Type': 'multipart/form-data; boundary=b' };
const FILE = '--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nx\r\n--b--\r\n';

describe('WB-1 what a page of ours sends is answered', () => {
  test('a page, a form, a file, a form in pieces', async () => {
    expect(await probe(request('GET /x?lang=ar HTTP/1.1', {}))).toBe(200);
    expect(await probe(request('HEAD /x HTTP/1.1', {}))).toBe(200);
    expect(await probe(form({}))).toBe(200);
    expect(await probe(form(MULTIPART, FILE))).toBe(200);
    expect(await probe(form(MULTIPART, FILE, '/a/documents'))).toBe(200);
    const chunked = form({}, '3\r\na=1\r\n0\r\n\r\n').replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked');
    expect(await probe(chunked)).toBe(200);
  });

  test('the body reaches the action whole', async () => {
    const body = new URLSearchParams(Array.from({ length: 500 }, (_, i) => [`field${i}`, 'é'.repeat(200)]));
    const response = await fetch(`${origin}/x`, { method: 'POST', body, headers: { origin } });
    expect(await response.json()).toHaveLength(500);
  });
});

describe('WB-1 whatever else comes is refused, and never with 500', () => {
  const cases: [string, () => string | Buffer, number | number[]][] = [
    ['a foreign host', () => request('GET / HTTP/1.1', { Host: 'evil.example' }), 400],
    ['a junk host', () => request('GET / HTTP/1.1', { Host: '[:::]:x/..' }), 400],
    ['an empty host', () => request('GET / HTTP/1.1', { Host: '' }), 400],
    ['no host', () => 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two hosts', () => request('GET / HTTP/1.1', { host: 'evil.example' }), 400],
    ['a forwarded host', () => request('GET /x HTTP/1.1', { 'X-Forwarded-Host': 'evil.example:x' }), 200],
    [
      'a junk forwarded host',
      () => request('GET /x HTTP/1.1', { 'X-Forwarded-Host': '\u0001:::', Forwarded: 'host=e' }),
      [200, 400],
    ],
    ['TRACE', () => request('TRACE / HTTP/1.1', {}), 405],
    ['CONNECT', () => request('CONNECT evil.example:443 HTTP/1.1', {}), 405],
    ['OPTIONS *', () => request('OPTIONS * HTTP/1.1', {}), 405],
    ['PUT', () => form({}).replace('POST', 'PUT'), 405],
    ['an unknown method', () => request('BREW / HTTP/1.1', {}), 400],
    ['an absolute address', () => request('GET http://evil.example/ HTTP/1.1', {}), 400],
    ['two slashes', () => request('GET //evil.example HTTP/1.1', {}), 400],
    ['a backslash', () => request('GET /\\evil.example HTTP/1.1', {}), 400],
    ['a broken percent code', () => request('GET /% HTTP/1.1', {}), 400],
    ['bad UTF-8', () => request('GET /%c3%28 HTTP/1.1', {}), 400],
    ['NUL in the path', () => request('GET /%00 HTTP/1.1', {}), 400],
    ['NUL in the query', () => request('GET /?a=%00 HTTP/1.1', {}), 400],
    ['raw bytes in the path', () => Buffer.from(request('GET /\xff\xfe HTTP/1.1', {}), 'latin1'), [200, 400, 404]],
    ['a step out of the assets', () => request('GET /assets/..%2f..%2fpackage.json HTTP/1.1', {}), [400, 403, 404]],
    ['a step out of the root', () => request('GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1', {}), [200, 400, 403, 404]],
    ['a foreign origin', () => form({ Origin: 'https://evil.example' }), 403],
    ['origin null', () => form({ Origin: 'null' }), 403],
    ['a junk origin', () => form({ Origin: ':::' }), 403],
    ['two origins', () => form({ origin: 'https://evil.example' }), 403],
    ['no origin', () => form({}).replace(/Origin: .*\r\n/, ''), 403],
    ['a cross-site form', () => form({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['a foreign form to a data address', () => form({ Origin: 'https://evil.example' }, 'a=1', '/x.data'), 403],
    ['a foreign form to ?_data', () => form({ Origin: 'https://evil.example' }, 'a=1', '/x?_data=any'), 403],
    ['a body on GET', () => form({}).replace('POST', 'GET'), 400],
    ['an odd content type', () => form({ 'Content-Type': 'text/xml' }), 415],
    ['a junk content type', () => form({ 'Content-Type': ';;;' }), 415],
    ['JSON', () => form({ 'Content-Type': 'application/json' }, '{"__proto__":{}}'), 415],
    ['no content type', () => form({}).replace(/Content-Type: .*\r\n/, ''), 415],
    ['multipart without boundary', () => form({ 'Content-Type': 'multipart/form-data' }, FILE), 400],
    ['multipart that stops short', () => form(MULTIPART, FILE.slice(0, 40)), 400],
    ['multipart that is none', () => form(MULTIPART, 'a=1'), 400],
    ['an empty multipart', () => form(MULTIPART, ''), 400],
    ['NUL in a field', () => form({}, 'a=%00'), 400],
    ['NUL in a file name', () => form(MULTIPART, FILE.replace('a.txt', 'a\0.txt')), 400],
    ['a compressed form', () => form({ 'Content-Encoding': 'gzip' }), 415],
    ['two lengths', () => form({ 'content-length': '9' }), 400],
    ['a length and chunks', () => form({ 'Transfer-Encoding': 'chunked' }), 400],
    ['a junk length', () => form({ 'Content-Length': '1x' }), 400],
    ['a negative length', () => form({ 'Content-Length': '-1' }), 400],
    ['a promise of 2 MB', () => form({ 'Content-Length': '2000000' }), 413],
    ['a promise of 1 TB', () => form({ 'Content-Length': '1099511627776' }, 'a', '/a/documents'), 413],
    [
      'a document without length',
      () => form({}, '0\r\n\r\n', '/a/documents').replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked'),
      411,
    ],
    [
      '2 MB in chunks',
      () =>
        form({}, `200000\r\n${'a'.repeat(0x200000)}\r\n0\r\n\r\n`).replace(
          /Content-Length: \d+/,
          'Transfer-Encoding: chunked',
        ),
      [0, 413],
    ],
    ['junk chunks', () => form({}, 'zz\r\n').replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked'), 400],
    ['endless headers', () => request('GET / HTTP/1.1', { 'X-Long': 'a'.repeat(40_000) }), 431],
    ['an endless address', () => request(`GET /${'a'.repeat(9_000)} HTTP/1.1`, {}), 414],
    ['a header with a line end in it', () => request('GET / HTTP/1.1', { 'X-A': 'a\u0000b' }), 400],
    ['an expectation', () => request('GET /x HTTP/1.1', { Expect: '200-maybe' }), 417],
    ['an upgrade', () => request('GET /x HTTP/1.1', { Connection: 'Upgrade', Upgrade: 'websocket' }), 200],
    ['a junk range', () => request('GET /x HTTP/1.1', { Range: 'bytes=9-1' }), 200],
    ['junk cookies', () => request('GET /x HTTP/1.1', { Cookie: '=;;=\u00ff; lang=%%%; __proto__=1' }), 200],
    ['a junk language', () => request('GET /x HTTP/1.1', { 'Accept-Language': ';;q=,,*;q=9' }), 200],
    ['HTTP/0.9', () => 'GET /\r\n\r\n', [0, 400]],
    ['HTTP/2 by prior knowledge', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [0, 400]],
    ['TLS', () => Buffer.from('16030100a5010000a1', 'hex'), [0, 400]],
    ['noise', () => Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7919) % 256)), [0, 400]],
    ['a junk manifest question', () => request('GET /__manifest?p=%5B&version=x HTTP/1.1', {}), [200, 204, 400, 404]],
    ['a junk route list', () => request('GET /x.data?_routes=%5B,__proto__ HTTP/1.1', {}), [200, 400, 404]],
  ];

  test.each(cases)('%s', async (_name, raw, expected) => {
    expect([expected].flat()).toContain(await probe(raw()));
  });

  test('afterwards the server still answers', async () => {
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });
});

describe('WB-2 headers', () => {
  test('every answer carries them, refusals too, and no two answers share a nonce', async () => {
    const answers = await Promise.all(
      ['/x', '/assets/none.js', '/healthz', '/%00'].map((path) => fetch(`${origin}${path}`)),
    );
    const policies = answers.map((answer) => answer.headers.get('content-security-policy') ?? '');
    expect(new Set(policies).size).toBe(answers.length);
    for (const policy of policies) {
      expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w-]{22}' 'strict-dynamic';/);
      expect(policy).not.toContain('unsafe');
    }
    for (const answer of answers) {
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(answer.headers.get('x-powered-by')).toBeNull();
      expect(answer.headers.get('strict-transport-security')).toBeNull();
    }
  });

  test('?lang keeps the choice in a cookie; a page without it sets none', async () => {
    const asked = await fetch(`${origin}/x?lang=ar`);
    expect(await asked.text()).toBe('ar');
    expect(asked.headers.get('set-cookie')).toMatch(/^lang=ar; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
    const kept = await fetch(`${origin}/x`, { headers: { cookie: 'lang=ar' } });
    expect(await kept.text()).toBe('ar');
    expect(kept.headers.get('set-cookie')).toBeNull();
  });
});
