import { sql } from 'drizzle-orm';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { withSnapshot } from '#app/assurance/snapshot.server.ts';
import { LETTERS } from '#app/awards/send-letters.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { connect, type Connection } from '#db/client.server.ts';
import { auditedGrant } from '#tests/support/audited-grant.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let owner: Connection;
let lead: Person;
let auditor: Person;
let audited: BookScope;
let desk: BookScope;

beforeAll(async () => {
  world = await testWorld();
  owner = connect(world.database.ownerUrl, { max: 1 });
  const grant = await auditedGrant(world);
  lead = grant.lead;
  auditor = await person(world, 'auditor', { programmeId: grant.programmeId });
  audited = await runningEngagement(world, lead, auditor);
  const scope = await bookScope(world.db, lead, world.clock.now());
  if (!scope) throw new Error('no books');
  desk = scope;
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

describe('I39: what an auditor reads', () => {
  const as = (scope: BookScope, query: string) => withSnapshot(world, scope, (tx) => tx.execute(sql.raw(query)));

  it('is read with the database role of auditors; what staff read is not', async () => {
    expect(await as(audited, 'select current_user as who')).toEqual([{ who: 'auditor_ro' }]);
    expect(await as(desk, 'select current_user as who')).toEqual([{ who: 'app' }]);
    const [mine] = await world.db.execute(sql`select current_user as who`);
    expect(mine).toEqual({ who: 'app' });
  });

  it.each(['identities', 'identity_fields', 'sessions', 'notices', 'application_answers', 'memberships'])(
    'never reaches %s',
    async (table) => {
      await expect(as(audited, `select * from ${table} limit 1`)).rejects.toThrow();
      expect(await as(desk, `select count(*) from ${table}`)).toHaveLength(1);
    },
  );

  it('writes nothing, also where the transaction would let it', async () => {
    const change = `set transaction read write; update cost_lines set description = ''`;
    await expect(as(audited, change)).rejects.toThrow();
    const refused = world.db.transaction(async (tx) => {
      await tx.execute(sql`set local role auditor_ro`);
      await tx.execute(sql`update cost_lines set description = ''`);
    });
    await expect(refused).rejects.toThrow();
  });

  it('holds the files as well: a table taken from the role is a file no auditor gets, and staff do', async () => {
    const take = async (who: Person, scope: BookScope) => {
      const taken = await takeDownload(world, who, { code: 'D13', format: 'csv', scope, headings: null });
      return (await buffer(expectOk(taken).body)).byteLength;
    };
    expect(await take(auditor, audited)).toBeGreaterThan(500);
    await owner.sql`revoke select on cost_lines from auditor_ro`;
    try {
      await expect(take(auditor, audited)).rejects.toThrow();
      expect(await take(lead, desk)).toBeGreaterThan(500);
    } finally {
      await owner.sql`grant select on cost_lines to auditor_ro`;
    }
  });

  it('of messages are the letters of results alone, every kind of them', async () => {
    const [view] = await owner.sql<{ text: string }[]>`select pg_get_viewdef('application_letters') as text`;
    const kinds = [...(view?.text ?? '').matchAll(/'([a-z-]+)'::text/g)].map(([, kind]) => kind);
    const letters = [...Object.values(LETTERS), 'application-ineligible'];
    expect(new Set(kinds)).toEqual(new Set(['application', ...letters]));
  });
});
