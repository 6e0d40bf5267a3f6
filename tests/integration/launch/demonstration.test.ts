import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { and, eq, gt, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { applications } from '#db/schema/applications.ts';
import { auditEngagements } from '#db/schema/assurance.ts';
import { calls } from '#db/schema/calls.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { milestones } from '#db/schema/milestones.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { programmes } from '#db/schema/programme.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import { assignments, reviews } from '#db/schema/reviews.ts';
import { auditSampleItems, findings } from '#db/schema/sampling.ts';
import { priorityCountries } from '#db/schema/taxonomy.ts';
import { outbox } from '#db/schema/trail.ts';
import { seed } from '#db/seed.ts';
import { demoAccounts } from '#db/seeds/cast.ts';
import { takeBundle } from '#app/assurance/bundle/take-bundle.server.ts';
import { DOWNLOAD_CODES, FORMATS } from '#app/assurance/downloads/download-name.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { selectionScope } from '#app/assurance/selection/selection-scope.server.ts';
import { takeSelection } from '#app/assurance/selection/take-selection.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import { ROLES } from '#app/kernel/roles.ts';
import { trialBalanceFor } from '#app/ledger/ledger-pages.server.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { isBalanced } from '#app/ledger/trial-balance.ts';
import { verifyStoredJournal } from '#app/ledger/verify-journal.server.ts';
import { ORG_ID_PREFIXES } from '#app/publication/org-id-prefixes.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { verifyStoredTrail } from '#app/trail/verify-trail.server.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { everyIdentity, sealedIdentities } from '#tests/support/identities.ts';
import { brokenRules } from '#tests/support/iati-rules.ts';
import { iatiErrors, threeSixtyErrors } from '#tests/support/open-data.ts';
import { person } from '#tests/support/people.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId = '';

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-25T10:00:00Z' });
  await seed(world);
  const [programme] = await world.db.select({ id: programmes.id }).from(programmes);
  programmeId = programme?.id ?? '';
}, 240_000);
afterAll(() => world.close());

/** How many rows of a table stand in each state. */
async function statesOf(table: PgTable & { state: PgColumn }): Promise<Record<string, number>> {
  const rows = await world.db
    .select({ state: sql<string>`${table.state}`, rows: sql<number>`count(*)::int` })
    .from(table)
    .groupBy(table.state);
  return Object.fromEntries(rows.map(({ state, rows: count }) => [state, count]));
}

describe('what the demonstration holds', () => {
  it('five calls: two decided, one in review, one open for weeks, one that takes files as they come, in rounds', async () => {
    expect(await statesOf(calls)).toEqual({ decided: 2, in_review: 1, open: 3, closed: 1 });
    const rounds = await world.db.select({ state: calls.state }).from(calls).where(eq(calls.intake, 'round'));
    expect(rounds.map(({ state }) => state).toSorted()).toEqual(['closed', 'open']);
    const inFourWeeks = new Date(world.clock.now().getTime() + 28 * 86_400_000);
    const late = and(eq(calls.intake, 'deadline'), eq(calls.state, 'open'), gt(calls.deadlineAt, inFourWeeks));
    expect(await world.db.$count(calls, late)).toBe(1);
  });

  it('changes and conditions of grants: one change and two addenda in force, one asked for; two agreements with something to reach', async () => {
    expect(await statesOf(amendments)).toEqual({ in_force: 3, submitted: 1 });
    expect(await world.db.$count(milestones, isNotNull(milestones.instalment))).toBe(1);
    expect(await world.db.$count(priorityCountries)).toBe(5);
  });

  it('sixty-five applications in five languages, in every state a thin cycle has', async () => {
    expect(await world.db.$count(applications)).toBe(65);
    const states = Object.keys(await statesOf(applications)).toSorted();
    const wanted = ['awarded', 'draft', 'eligible', 'in_review', 'ineligible', 'rejected', 'reserve', 'submitted'];
    expect(states).toEqual([...wanted, 'withdrawn']);
    const sent = await world.db
      .selectDistinct({ language: applications.language })
      .from(applications)
      .where(notInArray(applications.state, ['draft']));
    expect(sent.map(({ language }) => language).toSorted()).toEqual(['ar', 'en', 'es', 'fr', 'ru']);
  });

  it('scores partly in: sheets locked and open, readers who wait, and one who may not read', async () => {
    expect(Object.keys(await statesOf(assignments)).toSorted()).toEqual([
      'in_progress',
      'invited',
      'recused',
      'submitted',
    ]);
    expect(await world.db.$count(reviews, eq(reviews.locked, false))).toBeGreaterThan(0);
  });

  it('twelve agreements, from drafted to active', async () => {
    expect(await statesOf(agreements)).toEqual({ drafted: 1, sent: 1, signed_by_grantee: 1, active: 9 });
  });

  it('payments in every state there is a command for', async () => {
    expect(Object.keys(await statesOf(disbursements)).toSorted()).toEqual(
      [
        'approved',
        'approved_once',
        'cancelled',
        'checked',
        'confirmed',
        'failed',
        'instructed',
        'requested',
        'sent',
      ].toSorted(),
    );
  });

  it('reports scheduled, written, sent, accepted and accepted in part; recoveries owed, repaid, set off and given up', async () => {
    expect(Object.keys(await statesOf(reports)).toSorted()).toEqual(
      ['accepted', 'draft', 'part_accepted', 'scheduled', 'submitted'].toSorted(),
    );
    expect(await statesOf(recoveries)).toEqual({ offset: 1, ordered: 1, proposed: 1, repaid: 1, written_off: 1 });
  });

  it('a sample of eight with two findings: one corrected, one that waits for the auditor', async () => {
    expect(await world.db.$count(auditSampleItems, isNotNull(auditSampleItems.place))).toBe(8);
    expect(await statesOf(findings)).toEqual({ answered: 1, corrected: 1 });
  });

  it('I28: costs in several currencies, each with its rate', async () => {
    const currencies = await world.db.selectDistinct({ currency: costLines.currency }).from(costLines);
    expect(currencies.length).toBeGreaterThanOrEqual(3);
  });

  it('I2: room for one more call of EUR 300 000', async () => {
    const [row] = await world.db
      .select({
        left: sql<string>`max(${programmes.fstpBudgetMinor}) - sum(${calls.envelopeMinor})`,
      })
      .from(calls)
      .innerJoin(programmes, eq(programmes.id, calls.programmeId));
    expect(BigInt(row?.left ?? '0')).toBeGreaterThanOrEqual(300_000_00n);
  });
});

describe('what it proves', () => {
  it('I30, I32: the trial balance balances', async () => {
    const balance = await trialBalanceFor(world.db, { programmeId, from: '2023-12-01', to: '2027-11-30' });
    expect(balance.debitsMinor).toBeGreaterThan(0n);
    expect(isBalanced(balance)).toBe(true);
  });

  it('I30, I40: the chains of journal and trail are whole', async () => {
    const verdicts = await world.db.transaction(
      async (tx) => [await verifyStoredTrail(world, tx, programmeId), await verifyStoredJournal(tx, programmeId)],
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    for (const verdict of verdicts) {
      expect(verdict.fault).toBeNull();
      expect(verdict.count).toBeGreaterThan(50);
    }
  });

  it('I39: the auditor may look now, and the controller of the contract, to whom identities open', async () => {
    const at = world.clock.now();
    const running = and(lte(auditEngagements.startsAt, at), gt(auditEngagements.endsAt, at));
    const open = await world.db.select().from(auditEngagements).where(running).orderBy(auditEngagements.id);
    expect(open.map(({ profile }) => profile)).toEqual(['protected', 'full']);
    expect(open.every(({ acceptedAt }) => acceptedAt !== null)).toBe(true);
  });

  it('leaves no mail behind that would go out', async () => {
    expect(await world.db.$count(outbox, eq(outbox.done, false))).toBe(0);
    expect(await world.db.$count(outbox)).toBeGreaterThan(0);
  });

  it('tells nothing that has not happened yet', async () => {
    const [row] = await world.db.execute<{ last: string }>(sql`select max(at)::text as last from trail_events`);
    expect(new Date(row?.last ?? '').getTime()).toBeLessThanOrEqual(world.clock.now().getTime());
  });
});

describe('who signs in', () => {
  it('has an account for every role that is somebody’s for good', () => {
    expect([...new Set(demoAccounts().map(({ role }) => role))].toSorted()).toEqual(
      ROLES.filter((role) => role !== 'applicant-assistant').toSorted(),
    );
  });

  it.each(demoAccounts())('$email, as $role', async ({ role, email, password, totpSecret, language }) => {
    const who = { email, password, ...(totpSecret && { totpSecret }) };
    const session = await resolveSession(world, await cookieOf(world, who));
    expect(session?.confined).toBe(false);
    expect(session?.person.memberships.map((membership) => membership.role)).toEqual([role]);
    expect(session?.language).toBe(language);
  });
});

/** Columns of audit files that no row of the demonstration fills, and why. */
const UNFILLED: Readonly<Record<string, string>> = {
  'D02 lot': 'no call of the story has lots',
  'D03 lot': 'no call of the story has lots',
  'D22 ip_truncated': 'the portal keeps no network address',
};

describe('what an auditor finds in the files', () => {
  it('a value in every column but the starred ones and those named above', async () => {
    const lead = await person(world, 'overall-lead', { programmeId });
    const scope = await bookScope(world.db, lead, world.clock.now());
    if (!scope) throw new Error('no books');
    const empty: string[] = [];
    for (const code of DOWNLOAD_CODES) {
      const { body } = expectOk(await takeDownload(world, lead, { code, format: 'csv', scope, headings: null }));
      const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
      const columns = DOWNLOADS[code].columns.filter(({ identity }) => !identity);
      const unfilled = columns.filter(({ key }) => rows.slice(0, -1).every((row) => row[key] === ''));
      empty.push(...unfilled.map(({ key }) => `${code} ${key}`));
    }
    expect(empty).toEqual(Object.keys(UNFILLED));
  }, 60_000);
});

describe('what the auditor of the protected profile takes from it', () => {
  it('I37: byte for byte no identity, in any download, bundle or selection file', async () => {
    const [account] = demoAccounts().filter(({ role }) => role === 'auditor');
    if (!account) throw new Error('no auditor');
    const who = { ...account, totpSecret: account.totpSecret ?? '' };
    // The next code: each is taken once.
    world.setNow('2026-11-25T10:01:00Z');
    const auditor = (await resolveSession(world, await cookieOf(world, who)))?.person;
    const at = world.clock.now();
    const scope = auditor && (await bookScope(world.db, auditor, at));
    if (!auditor || !scope) throw new Error('no open books');
    expect(scope.engagement?.profile).toBe('protected');
    const text = textIn('en');
    const taken = new Map<string, Buffer>();
    for (const code of DOWNLOAD_CODES) {
      for (const format of FORMATS) {
        const file = expectOk(await takeDownload(world, auditor, { code, format, scope, headings: text }));
        taken.set(`${code}.${format}`, await buffer(file.body));
      }
    }
    taken.set('bundle.zip', await buffer(expectOk(await takeBundle(world, auditor, { scope, text })).body));
    for (const { id: callId, reference } of await world.db.select().from(calls)) {
      const found = await selectionScope(world.db, auditor, { callId, at });
      if (!found) continue;
      const file = expectOk(await takeSelection(world, auditor, { ...found, text }));
      taken.set(`${reference}.zip`, await buffer(file.body));
    }
    expect(taken.size).toBeGreaterThan(2 * DOWNLOAD_CODES.length + 2);
    const secrets = await sealedIdentities(world);
    expect(secrets.length).toBeGreaterThan(200);
    const found: string[] = [];
    for (const [name, bytes] of taken) {
      const parts = name.endsWith('.csv') ? [bytes] : [...(await unzipped(bytes)).values()];
      const said = parts.join('\n');
      for (const secret of secrets) {
        if (said.includes(secret) || said.includes(escaped(secret))) found.push(`${name}: ${secret}`);
      }
    }
    expect(found).toEqual([]);
  }, 120_000);
});

describe('what the public sees of it', () => {
  const NAMED = ['Umoja Survivors Circle', 'Tejer la Justicia'];
  const seen = new Map<string, string>();

  beforeAll(async () => {
    const portal = await realPortal(world, ['ui', 'publication']);
    const pages = [paths.grants(), paths.grants({ year: '2024' }), paths.grantStatistics()];
    const files = [paths.grantsJson(), paths.grantsIati(), paths.grantsCsv()];
    try {
      for (const path of [...pages, ...files]) {
        for (const language of pages.includes(path) ? LANGUAGES : ['en']) {
          const answer = await fetch(`${portal.origin}${path}`, { headers: { 'accept-language': language } });
          expect(answer.status, path).toBe(200);
          seen.set(`${path} ${language}`, await answer.text());
        }
      }
      const answer = await fetch(`${portal.origin}${paths.grantsPackage()}`);
      const entries = await unzipped(Buffer.from(await answer.arrayBuffer()));
      for (const [name, content] of entries) seen.set(name, content.toString());
    } finally {
      await portal.stop();
    }
  });

  it('I37: byte for byte no identity of anybody but the two grantees who want their names to be seen', async () => {
    const secrets = (await everyIdentity(world)).filter((value) => !NAMED.includes(value));
    expect(secrets.length).toBeGreaterThan(400);
    const found = [...seen].flatMap(([where, text]) =>
      secrets
        .filter((secret) => text.includes(secret) || text.includes(escaped(secret)))
        .map((secret) => [where, secret]),
    );
    expect(found).toEqual([]);
    for (const [where, text] of seen) if (/grants(\.|$| )/.test(where)) expect(text, where).toContain(NAMED[0]);
  });

  it('open data are valid: 360Giving by its schema, IATI by schema and ruleset', async () => {
    expect(threeSixtyErrors(JSON.parse(seen.get(`${paths.grantsJson()} en`) ?? ''))).toEqual([]);
    const iati = seen.get(`${paths.grantsIati()} en`) ?? '';
    expect(await iatiErrors(iati)).toEqual([]);
    expect(brokenRules(iati, { today: '2026-11-25', agencies: [...ORG_ID_PREFIXES] })).toEqual([]);
    expect(iati.match(/<iati-activity /g)?.length).toBe(7);
  });
});

/** As markup and JSON write it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
}
