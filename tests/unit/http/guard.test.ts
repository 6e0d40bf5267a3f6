import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect, isUpload, type RawRequest } from '#app/http/guard.ts';

const RULES = { origins: ['https://portal.example.org', 'http://localhost:3000'] };
const FORM = 'application/x-www-form-urlencoded';

type Headers = Record<string, string>;

function get(target: string, headers: Headers = {}): RawRequest {
  return { method: 'GET', target, headers: lists({ host: 'portal.example.org', ...headers }) };
}

function post(headers: Headers, target = '/calls'): RawRequest {
  const usual = { host: 'portal.example.org', 'content-type': FORM, 'content-length': '7' };
  return { method: 'POST', target, headers: lists({ ...usual, ...headers }) };
}

function lists(headers: Headers): RawRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
}

const own = { 'sec-fetch-site': 'same-origin', origin: 'https://portal.example.org' };

function statusOf(request: RawRequest): number {
  return inspect(request, RULES)?.status ?? 200;
}

describe('WB-1 methods', () => {
  test.each(['GET', 'HEAD'])('%s passes', (method) => expect(statusOf({ ...get('/'), method })).toBe(200));
  test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'get', 'PROPFIND'])('%s is 405', (method) =>
    expect(statusOf({ ...post(own), method })).toBe(405),
  );
  test('a body on GET is refused', () => {
    expect(statusOf(get('/', { 'content-length': '3' }))).toBe(400);
    expect(statusOf(get('/', { 'transfer-encoding': 'chunked' }))).toBe(400);
  });
});

describe('WB-1 addresses', () => {
  test.each(['/', '/calls?lang=ar', '/calls/%D9%85', '/a.data?_routes=x%26', '/x?q=100%'])('%s passes', (target) =>
    expect(statusOf(get(target))).toBe(200),
  );
  test.each([
    '//evil.example',
    '/\\evil.example',
    '/%5cevil',
    'http://evil.example/',
    '*',
    '',
    '/%',
    '/%E0%A4',
    '/%00',
    '/a%0d%0aSet-Cookie:x',
    '/a?next=%00',
    '/\u0000',
  ])('%j is 400', (target) => expect(statusOf(get(target))).toBe(400));
  test('an endless address is 414', () => expect(statusOf(get(`/${'a'.repeat(9_000)}`))).toBe(414));
  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()), (target, headers) => {
        const outcome = inspect({ method: 'POST', target, headers: lists(headers) }, RULES);
        return outcome !== null && outcome.status < 500;
      }),
    );
  });
});

describe('WB-1 host', () => {
  test.each(['portal.example.org', 'PORTAL.example.org', 'portal.example.org:443', 'localhost:3000'])(
    '%s passes',
    (host) => expect(statusOf(get('/', { host }))).toBe(200),
  );
  test.each([
    'evil.example',
    'portal.example.org.evil.example',
    'portal.example.org:80',
    'a@portal.example.org',
    '',
    'localhost',
  ])('%j is 400', (host) => expect(statusOf(get('/', { host }))).toBe(400));
  test('no host at all is 400', () => expect(statusOf({ ...get('/'), headers: {} })).toBe(400));
  test('two hosts are 400', () => {
    expect(statusOf({ ...get('/'), headers: { host: ['portal.example.org', 'portal.example.org'] } })).toBe(400);
  });
  test('health is answered under the address of the machine', () => {
    expect(statusOf(get('/healthz', { host: '10.0.0.7:3000' }))).toBe(200);
  });
});

describe('WB-1 foreign forms', () => {
  test('our own page posts, by either header or both', () => {
    expect(statusOf(post(own))).toBe(200);
    expect(statusOf(post({ 'sec-fetch-site': 'same-origin' }))).toBe(200);
    expect(statusOf(post({ origin: 'https://portal.example.org' }))).toBe(200);
  });
  test.each<Headers>([
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'Same-Origin' },
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://portal.example.org' },
    { origin: 'https://portal.example.org/' },
    { origin: 'https://portal.example.org.evil.example' },
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://portal.example.org' },
    { origin: 'http://localhost:3000' },
  ])('%j is 403', (headers) => expect(statusOf(post(headers))).toBe(403));
});

describe('WB-1 content', () => {
  test.each([
    [FORM, 200],
    [`${FORM}; charset=UTF-8`, 200],
    ['multipart/form-data; boundary=----WebKitFormBoundaryAbC123', 200],
    ['multipart/form-data', 400],
    ['multipart/form-data; boundary=', 400],
    [`multipart/form-data; boundary=${'b'.repeat(71)}`, 400],
    [`${FORM}; charset=utf-7`, 415],
    ['text/plain', 415],
    ['application/json', 415],
    ['', 415],
  ])('%j is %i', (type, status) => expect(statusOf(post({ ...own, 'content-type': type }))).toBe(status));
  test('a compressed body is 415', () => expect(statusOf(post({ ...own, 'content-encoding': 'gzip' }))).toBe(415));
  test('a form of more than 1 MB is 413, a document of more than 26 MB as well', () => {
    expect(statusOf(post({ ...own, 'content-length': '1000001' }))).toBe(413);
    expect(statusOf(post({ ...own, 'content-length': '1000001' }, '/applications/1/documents'))).toBe(200);
    expect(statusOf(post({ ...own, 'content-length': '26000001' }, '/applications/1/documents'))).toBe(413);
  });
  test('a document says its length', () => {
    expect(statusOf(post({ ...own, 'transfer-encoding': 'chunked' }, '/applications/1/documents'))).toBe(411);
  });
});

test('only paths of documents are uploads', () => {
  expect(['/a/documents', '/a/documents/1', '/a/documents.data?index', '/a/documents?x=1'].every(isUpload)).toBe(true);
  expect(['/documentsx', '/a?x=/documents', '/my-documents'].some(isUpload)).toBe(false);
});
