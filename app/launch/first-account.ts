/** Makes the first accounts of an empty portal: `npm run first-account -- overall-lead`, then `-- administrator`. */
import { createInterface } from 'node:readline';
import { OperatorError } from '#db/operator-error.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';
import { firstAccountShape } from '#app/people/account.ts';
import { FIRST_ROLES, openFirstAccount } from '#app/people/open-first-account.server.ts';
import { react } from '#app/reactions.server.ts';
import { buildWorld } from '#app/world.server.ts';
import { prepareDataFolder } from './data-folder.ts';
import { openDatabase } from './open-database.ts';
import { readSecretFile } from './secret-file.ts';
import { readSettings } from './settings.ts';

/** Typed, not given on the command line: that would stand in the shell's history and in the list of processes. */
const QUESTIONS = {
  alias: 'Name shown in the portal, for example a first name: ',
  fullName: 'Full name, kept in the vault: ',
  email: 'E-mail address to sign in with: ',
  language: `Language (${LANGUAGES.join(', ')}): `,
} as const;

async function run(): Promise<void> {
  const role = FIRST_ROLES.find((each) => each === process.argv[2]);
  if (!role) throw new OperatorError(`Say whose account it is: npm run first-account -- ${FIRST_ROLES.join(' | ')}`);
  const given = firstAccountShape.safeParse(await askAll());
  if (!given.success) {
    const wrong = given.error.issues.map((issue) => String(issue.path[0]));
    throw new OperatorError(`Not understood: ${[...new Set(wrong)].join(', ')}. Nothing was made.`);
  }
  await withWorld(async (world) => {
    const made = await openFirstAccount(world, { ...given.data, role });
    if (!made.ok) {
      throw new OperatorError(
        made.refusal.code === 'role-already-held'
          ? `Somebody is ${role} already: an administrator invites the others.`
          : `Nothing was made: ${made.refusal.code}.`,
      );
    }
    console.log(`One-time password, shown this once: ${made.value.password}`);
    console.log('It opens the page where its holder chooses another and sets up a second factor.');
  });
}

async function askAll(): Promise<Record<string, string>> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  const answers: Record<string, string> = {};
  for (const [field, question] of Object.entries(QUESTIONS)) {
    process.stdout.write(question);
    const line = await typed.next();
    answers[field] = line.done ? '' : line.value;
  }
  lines.close();
  return answers;
}

async function withWorld(work: (world: World) => Promise<void>): Promise<void> {
  // The origin is of no matter here: nothing is served.
  const settings = readSettings({ ...process.env, NODE_ENV: 'development' });
  await prepareDataFolder(settings.dataFolder);
  const keys = await readSecretFile(settings.secretFile, { create: settings.databaseUrl === null });
  const database = await openDatabase(settings);
  const origin = settings.origin ?? `http://localhost:${settings.port}`;
  const { world, connection } = buildWorld({ ...settings, databaseUrl: database.url, origin, keys, react });
  try {
    await work(world);
  } finally {
    await connection.close();
    await database.stop();
  }
}

await run().catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
});
