/** Makes the secret file of PASSERELLE_SECRET_FILE unless it is there: `npm run secrets`. */
import { OperatorError } from '#db/operator-error.ts';
import { readSecretFile } from './secret-file.ts';
import { readSettings } from './settings.ts';

try {
  // The origin is of no matter here, and a production server's first start needs this file before anything else.
  const { secretFile } = readSettings({ ...process.env, NODE_ENV: 'development' });
  await readSecretFile(secretFile, { create: true });
  console.log(`The secrets are in ${secretFile}: keep a copy where the backups of the database are not.`);
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
}
