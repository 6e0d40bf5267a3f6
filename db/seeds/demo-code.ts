// `npm run demo:code -- <e-mail>`: the code an authenticator would show now for an account of the demonstration.
import { readFileSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';

type DemoAccount = { readonly email: string; readonly totpSecret?: string };

const accounts = JSON.parse(
  readFileSync(new URL('./demo-accounts.json', import.meta.url), 'utf8'),
) as readonly DemoAccount[];
const account = accounts.find(({ email }) => email === process.argv[2]);
if (account?.totpSecret) {
  console.log(new TOTP({ secret: Secret.fromBase32(account.totpSecret) }).generate());
} else {
  console.error(account ? 'This account signs in without a code.' : 'The demonstration has no such account.');
  process.exitCode = 1;
}
