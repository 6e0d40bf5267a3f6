/** A request as the guard sees it: the line and headers as they came, before anything was decoded. */
export type RawRequest = {
  readonly method: string;
  /** The request target as sent. */
  readonly target: string;
  /** Each header with every value it was sent with. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
};

export type GuardRules = {
  /** Origins the portal answers under, such as `https://portal.example.org`. */
  readonly origins: readonly string[];
};

export type GuardRefusal = { readonly status: 400 | 403 | 405 | 411 | 413 | 414 | 415; readonly reason: string };

export const BODY_LIMIT = 1_000_000;
/** One file of 25 MB and what a form wraps around it. */
export const UPLOAD_LIMIT = 26_000_000;
/** A sanctions list may be larger than any document: 150 MB and what a form wraps around it. */
export const LIST_LIMIT = 151_000_000;
const LISTS_PATH = /^\/desk\/screening\/lists(\.data)?$/;
export const HEALTH_PATH = '/healthz';

const METHODS = ['GET', 'HEAD', 'POST'];
const LONGEST_TARGET = 8_000;

/**
 * WB-1: what stands before Remix. Remix's own check answers a junk `Host`, `Origin: null` or a broken multipart body
 * with 500 and lets a foreign form post through resource routes. Null: the request may pass.
 */
export function inspect(request: RawRequest, rules: GuardRules): GuardRefusal | null {
  return inspectMethod(request) ?? inspectTarget(request) ?? inspectHost(request, rules) ?? inspectBody(request, rules);
}

/** Paths whose posts carry a file: larger bodies, read as a stream. */
export function isUpload(target: string): boolean {
  const path = target.split('?')[0] ?? '';
  return /\/documents(\/|\.data$|$)/.test(path) || LISTS_PATH.test(path);
}

function inspectMethod({ method }: RawRequest): GuardRefusal | null {
  return METHODS.includes(method) ? null : { status: 405, reason: 'method' };
}

function inspectTarget({ target }: RawRequest): GuardRefusal | null {
  if (target.length > LONGEST_TARGET) return { status: 414, reason: 'address-too-long' };
  // `//host` and `/\host` name another host to a browser that is sent back there.
  if (!target.startsWith('/') || target.startsWith('//') || target.includes('\\')) return badAddress();
  const [path = '', ...query] = target.split('?');
  try {
    const decoded = decodeURIComponent(path);
    return hasControls(decoded) || decoded.includes('\\') || /%00/.test(query.join('?')) ? badAddress() : null;
  } catch {
    return badAddress();
  }
}

function badAddress(): GuardRefusal {
  return { status: 400, reason: 'address' };
}

function hasControls(text: string): boolean {
  return /[\u0000-\u001f\u007f]/.test(text);
}

function inspectHost(request: RawRequest, rules: GuardRules): GuardRefusal | null {
  // A load balancer asks after health under the machine's own address.
  if (request.target === HEALTH_PATH) return null;
  return originOfHost(request, rules) === null ? { status: 400, reason: 'host' } : null;
}

/** The configured origin whose authority the `Host` header names. */
function originOfHost(request: RawRequest, rules: GuardRules): string | null {
  const host = single(request, 'host')?.toLowerCase();
  return rules.origins.find((origin) => host !== undefined && authoritiesOf(origin).includes(host)) ?? null;
}

function authoritiesOf(origin: string): readonly string[] {
  const { host, port, protocol } = new URL(origin);
  return port === '' ? [host, `${host}:${protocol === 'https:' ? 443 : 80}`] : [host];
}

function inspectBody(request: RawRequest, rules: GuardRules): GuardRefusal | null {
  const length = Number(single(request, 'content-length') ?? 0);
  const chunked = single(request, 'transfer-encoding') !== undefined;
  if (request.method !== 'POST') return length > 0 || chunked ? { status: 400, reason: 'unexpected-body' } : null;
  return inspectSender(request, rules) ?? inspectType(request) ?? inspectSize(request, length, chunked);
}

/**
 * Only our own pages may post. Every browser that sends forms sends `Sec-Fetch-Site` or `Origin`; a request with
 * neither did not come from a page of ours.
 */
function inspectSender(request: RawRequest, rules: GuardRules): GuardRefusal | null {
  const refusal: GuardRefusal = { status: 403, reason: 'foreign-form' };
  const site = single(request, 'sec-fetch-site');
  const origin = single(request, 'origin');
  if (site === undefined && origin === undefined) return refusal;
  if (site !== undefined && site !== 'same-origin') return refusal;
  if (origin !== undefined && origin !== originOfHost(request, rules)) return refusal;
  return null;
}

function inspectType(request: RawRequest): GuardRefusal | null {
  const refusal: GuardRefusal = { status: 415, reason: 'content-type' };
  if (single(request, 'content-encoding') !== undefined) return refusal;
  const [type = '', ...parameters] = (single(request, 'content-type') ?? '').split(';').map((part) => part.trim());
  const charset = valueOf(parameters, 'charset');
  if (charset !== null && charset.toLowerCase() !== 'utf-8') return refusal;
  if (type.toLowerCase() === 'application/x-www-form-urlencoded') return null;
  if (type.toLowerCase() !== 'multipart/form-data') return refusal;
  const boundary = valueOf(parameters, 'boundary');
  return boundary !== null && /^[\w'()+,./:=?-]{1,70}$/.test(boundary) ? null : { status: 400, reason: 'boundary' };
}

function valueOf(parameters: readonly string[], name: string): string | null {
  const found = parameters.find((parameter) => parameter.toLowerCase().startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1).replace(/^"(.*)"$/, '$1');
}

function inspectSize({ target }: RawRequest, length: number, chunked: boolean): GuardRefusal | null {
  if (!isUpload(target)) return length > BODY_LIMIT ? { status: 413, reason: 'too-large' } : null;
  // A file's length is known before it is sent; browsers always say it.
  if (chunked) return { status: 411, reason: 'length-required' };
  const limit = LISTS_PATH.test(target.split('?')[0] ?? '') ? LIST_LIMIT : UPLOAD_LIMIT;
  return length > limit ? { status: 413, reason: 'too-large' } : null;
}

/** A header that was sent exactly once: two hosts or two origins are none. */
function single({ headers }: RawRequest, name: string): string | undefined {
  const values = headers[name];
  return values?.length === 1 ? values[0] : undefined;
}
