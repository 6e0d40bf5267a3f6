import { randomBytes } from 'node:crypto';
import type { Response } from 'express';

export type HeaderFacts = {
  readonly nonce: string;
  /** Whether the portal's origin is https. */
  readonly https: boolean;
  /** Vite's development client adds styles and a web socket of its own. */
  readonly development?: boolean;
};

/** A fresh nonce per response: 128 bits. */
export function freshNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** WB-2: the headers of every answer, refusals and files included. */
export function securityHeaders(facts: HeaderFacts): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(facts),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': PERMISSIONS,
    // `no-referrer` would make Chromium post our own forms with `Origin: null`.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-DNS-Prefetch-Control': 'off',
    'Origin-Agent-Cluster': '?1',
    ...(facts.https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** SE-4: a page seen under a session stays in no cache. Pages without one may be asked again before use. */
export function setCaching(response: Response, withSession: boolean): void {
  response.setHeader('Cache-Control', withSession ? 'no-store' : 'private, no-cache');
}

function contentPolicy({ nonce, development }: HeaderFacts): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // A nonce switches 'unsafe-inline' off, so development goes without one.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

const PERMISSIONS = [
  ...[
    'accelerometer',
    'autoplay',
    'bluetooth',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'otp-credentials',
    'payment',
    'picture-in-picture',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'usb',
    'web-share',
    'window-management',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');
