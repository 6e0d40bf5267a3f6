import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const STEP_SECONDS = 30;
const WINDOW = 1;
const SECRET_BYTES = 20;

/** A new secret in base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The base32 form of a secret of 20 bytes made elsewhere. */
export function totpSecretOf(bytes: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/**
 * AU-4: the 30-second step a code belongs to, or null. A step counts once: it must come after `lastStep`, the step
 * accepted last. One step of clock difference either way is allowed. Spaces and Arabic digits are accepted.
 */
export function verifyTotp(
  secret: string,
  code: string,
  atMs: number,
  lastStep: number | null,
): { readonly step: number } | null {
  const token = latinDigits(code).replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: atMs, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(atMs / 1000 / STEP_SECONDS) + delta;
  return lastStep === null || step > lastStep ? { step } : null;
}

/** The `otpauth://` address for an authenticator app. `account` shows on the phone: give an alias, not a name. */
export function totpUri(about: { secret: string; account: string; issuer: string }): string {
  return totpOf(about.secret, { label: about.account, issuer: about.issuer }).toString();
}

/** A QR code as SVG text, black on white with a quiet zone. */
export function qrSvg(text: string): string {
  return renderSVG(text, { border: 4, ecc: 'M' });
}

function totpOf(secret: string, names: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: STEP_SECONDS });
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f));
}
