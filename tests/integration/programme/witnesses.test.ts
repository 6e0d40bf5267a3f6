import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpoints, outbox, trailEvents } from '#db/schema/trail.ts';
import { witnesses, witnessMails } from '#db/schema/witnesses.ts';
import { smtpMail } from '#app/adapters/mail/smtp.server.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk, ok } from '#app/kernel/result.ts';
import { addWitness } from '#app/programme/add-witness.server.ts';
import { removeWitness } from '#app/programme/remove-witness.server.ts';
import { witnessesPage } from '#app/programme/witness-pages.server.ts';
import { writeToWitnesses } from '#app/programme/write-to-witnesses.server.ts';
import { readCheckpoint } from '#app/trail/checkpoint.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { perform } from '#app/trail/perform.server.ts';
import { writeDueCheckpoints } from '#app/trail/write-checkpoint.server.ts';
import { openFields } from '#app/vault/identity-store.server.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

type Received = { readonly mail: Email; readonly recipients: readonly string[] };

const ADDRESS = 'registry@court.example';
const received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    void buffer(stream).then(async (bytes) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ mail: await PostalMime.parse(bytes), recipients });
      done();
    });
  },
});

let world: TestWorld;
let programmeId: string;
let lead: Person;
let officer: Person;
let count = 0;
const key = () => namedKey(`witness-${(count += 1)}`);
const name = (email: string, by = lead) =>
  addWitness(world, by, { name: 'Court of auditors', email, language: 'fr', key: key() });

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  world = { ...(await testWorld()), mail: smtpMail(`smtp://127.0.0.1:${port}`, 'portal@example.org') };
  programmeId = (await programme(world)).id;
  lead = await person(world, 'overall-lead', { programmeId });
  officer = await person(world, 'grants-officer', { programmeId });
});
afterAll(async () => {
  await world.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** What the schedule and the outbox do at that hour; the mails that went out. */
async function at(hour: string): Promise<readonly Received[]> {
  world.setNow(hour);
  await writeDueCheckpoints(world);
  await writeToWitnesses(world);
  received.splice(0);
  await drainOutbox(world, deliveries);
  return [...received];
}

function grow() {
  return perform(world, { kind: 'system', name: 'test' }, 'test', key(), async () =>
    ok({ value: null, events: [{ kind: 'test.happened', programmeId, entity: { kind: 'test', id: '1' }, body: {} }] }),
  );
}

const sizes = async () => (await world.db.select().from(checkpoints)).map(({ size }) => size);
const standing = async (witnessId: string) =>
  (await world.db.select().from(witnesses).where(eq(witnesses.id, witnessId)))[0];

describe.sequential('AT-3: witnesses', () => {
  let witnessId: string;

  it('are named by the overall lead of the programme alone', async () => {
    expect(await name(ADDRESS, officer)).toMatchObject({ ok: false, refusal: { code: 'role-may-not' } });
    const elsewhere = await person(world, 'overall-lead', { programmeId: world.ids.next() });
    expect(await name(ADDRESS, elsewhere)).toMatchObject({ ok: false, refusal: { code: 'role-may-not' } });
    expect(await witnessesPage(world.db, officer)).toBeNull();
    ({ witnessId } = expectOk(await name(ADDRESS)));
    expect(await name('Registry@Court.example')).toMatchObject({ refusal: { code: 'witness-known', field: 'email' } });
    const page = await witnessesPage(world.db, lead);
    expect(page?.witnesses).toMatchObject([{ id: witnessId, name: 'Court of auditors', language: 'fr', sent: null }]);
    expect(JSON.stringify(page)).not.toContain('court.example');
  });

  it('get the last note of a day on the next, note and key whole and nothing else', async () => {
    expect(await at('2026-11-02T09:00:00Z')).toEqual([]);
    expect(await at('2026-11-02T23:59:59Z')).toEqual([]);
    const [mail, ...others] = await at('2026-11-03T00:00:05Z');
    expect(others).toEqual([]);
    expect(mail?.recipients).toEqual([ADDRESS]);
    const { t } = textIn('fr');
    const { verifierKey } = checkpointKeyOf(world, programmeId);
    const text = (mail?.mail.text ?? '').replaceAll('\r\n', '\n');
    const [sentence, note = ''] = /^([^\n]+)\n\n([\s\S]+\n)\n[^\n]+\n+$/.exec(text)?.slice(1) ?? [];
    expect(sentence).toBe(t('programme.witness.mail'));
    expect(readCheckpoint(note, verifierKey)).toMatchObject({ size: 1, origin: `passerelle/trail/${programmeId}` });
    expect(text.trimEnd()).toBe(`${sentence}\n\n${note}\n${verifierKey}`);
    expect(mail?.mail.subject).toBe(t('programme.witness.mail.subject'));
    expect(mail?.mail.attachments).toEqual([]);
  });

  it('get at most one mail a day, however often and from however many sides it is asked', async () => {
    await grow();
    expect(await at('2026-11-03T09:00:00Z')).toEqual([]);
    await grow();
    expect(await at('2026-11-03T12:00:00Z')).toEqual([]);
    world.setNow('2026-11-04T00:00:05Z');
    const queued = await Promise.all([writeToWitnesses(world), writeToWitnesses(world), writeToWitnesses(world)]);
    expect(Math.max(...queued)).toBe(1);
    const [mail, ...others] = await at('2026-11-04T00:01:00Z');
    expect(others).toEqual([]);
    expect(mail?.mail.text).toMatch(/\n3\n/);
    expect((await witnessesPage(world.db, lead))?.witnesses[0]?.sent).toEqual({ day: '2026-11-04', size: 3 });
  });

  it('get none while the trail does not grow, which the mails themselves do not make it', async () => {
    for (const day of ['05', '06', '07']) expect(await at(`2026-11-${day}T00:00:05Z`)).toEqual([]);
    expect(await sizes()).toEqual([1, 2, 3]);
  });

  it('leave their address in no event and in no row of the outbox', async () => {
    const said = JSON.stringify([await world.db.select().from(trailEvents), await world.db.select().from(outbox)]);
    expect(said).toContain(witnessId);
    expect(said).not.toContain('court.example');
    const told = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'witness.told'));
    expect(told.map(({ body }) => body)).toEqual([
      { programmeId, size: 1 },
      { programmeId, size: 3 },
    ]);
  });

  it('are not written to once removed, not even what was waiting, and their address is gone', async () => {
    await grow();
    expect(await at('2026-11-07T12:00:00Z')).toEqual([]);
    world.setNow('2026-11-08T00:00:05Z');
    expect(await writeToWitnesses(world)).toBe(1);
    expect(await removeWitness(world, officer, { witnessId, key: key() })).toMatchObject({ ok: false });
    expectOk(await removeWitness(world, lead, { witnessId, key: key() }));
    expect(await at('2026-11-08T00:01:00Z')).toEqual([]);
    await grow();
    await at('2026-11-08T12:00:00Z');
    expect(await at('2026-11-09T12:00:00Z')).toEqual([]);
    expect(await removeWitness(world, lead, { witnessId, key: key() })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const identityId = (await standing(witnessId))?.identityId ?? '';
    const opened = await openFields(world, world.db, { ids: [identityId], fields: ['email'] });
    expect(opened.get(identityId)).toEqual({ email: '' });
  });

  it('may be named again, and are ten at most', async () => {
    for (let n = 0; n < 10; n += 1) expectOk(await name(n === 0 ? ADDRESS : `office-${n}@example.org`));
    expect(await name('office-11@example.org')).toMatchObject({ refusal: { code: 'witnesses-enough' } });
  });

  it('are held by the database as well', async () => {
    const { sql } = world.database.app;
    const [other] = await world.db.select().from(witnesses).where(eq(witnesses.language, 'fr')).offset(1);
    await expect(sql`update witnesses set name = 'Other' where id = ${other?.id ?? ''}`).rejects.toThrow('not edited');
    await expect(sql`update witnesses set removed_by = null, removed_at = null`).rejects.toThrow('not edited');
    await expect(sql`delete from witnesses`).rejects.toThrow('permission denied');
    await expect(sql`update witness_mails set size = 1`).rejects.toThrow('permission denied');
    const mail = { day: '2026-11-20', programmeId, size: 3 };
    const write = (id: string) => world.db.insert(witnessMails).values({ ...mail, witnessId: id });
    await expect(write(witnessId)).rejects.toMatchObject({ cause: { constraint_name: 'witness_mail_standing' } });
    await write(other?.id ?? '');
    await expect(write(other?.id ?? '')).rejects.toThrow();
  });
});
