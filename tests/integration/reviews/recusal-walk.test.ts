import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTED } from '#app/assurance/downloads/recused-rows.ts';
import routes from '#app/routes.ts';
import { recordCheck } from '#app/organisations/record-check.server.ts';
import { endTie, recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { awardDesk } from '#tests/support/award-desk.ts';
import { codeOf } from '#tests/support/payment-office.ts';
import { NAME, recusedFile, type RecusedFile } from '#tests/support/recused-file.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { STAFF_ROLES } from '#tests/support/staff-roles.ts';
import { addressesOf, walk, type Known, type Walked } from '#tests/support/walk.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal | undefined;
let file: RecusedFile;
let programmeId: string;
let recused: TestAccount;
let bystander: TestAccount;
let tieId: string;
let seen: Record<'visitor' | 'bystander' | 'recused', readonly Walked[]>;
let serial = 0;
const key = () => namedKey(`recusal-walk-${(serial += 1)}`);

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  const desk = await awardDesk(world);
  programmeId = desk.programmeId;
  const memberOf = (who: (typeof desk.readers)[number] | undefined) => who?.memberships[0]?.consortiumMemberId ?? '';
  const everything = (consortiumMemberId: string) =>
    account(
      world,
      STAFF_ROLES.map((role) => ({ role, programmeId, consortiumMemberId })),
      { totp: true },
    );
  // Both are there from the beginning, and told of everything: the tie is put on record last.
  const member = memberOf(desk.readers[1]);
  recused = await everything(member);
  bystander = await everything(memberOf(desk.manager));
  file = await recusedFile(world, desk);
  const { organisationId } = file;
  const tie = { organisationId, memberId: member, kind: 'network' } as const;
  ({ tieId } = expectOk(await recordTie(world, desk.officer, { ...tie, key: key() })));
  const opened = await realPortal(world, [...new Set(routes.map(({ file: path }) => path.split('/')[0] ?? ''))]);
  portal = opened;
  const addresses = addressesOf(file.known, asked());
  seen = {
    visitor: await walk(opened.origin, '', addresses),
    bystander: await walk(opened.origin, await cookieOf(world, bystander), addresses),
    recused: await walk(opened.origin, await cookieOf(world, recused), addresses),
  };
}, 300_000);
afterAll(async () => {
  await portal?.stop();
  await world.close();
});

/** Searches that know what to look for. */
function asked(): Known {
  const { fileReference, known } = file;
  return {
    'assurance/trail': [`record=${fileReference}`, `record=${known[':agreementId']?.[0]}`, 'kind=interest.recorded'],
    'assurance/evidence.zip': [`sample=${known[':sampleId']?.[0]}`],
  };
}

/** Everything that says the file: names, aliases, references, and the ids of its records. */
function words(): readonly { word: string; said: RegExp }[] {
  const { alias, grantReference, fileReference, organisationId, known } = file;
  const shared = [':callId', ':reference', ':decisionId', ':batchId', ':fileId', ':sampleId', ':engagementId', ':disposalId', ':section', ':assignmentId', ':other', ':account', ':entryId', ':operatorId', ':memberId', ':renewalId']; // prettier-ignore
  const ids = Object.entries(known).flatMap(([name, values]) =>
    name.startsWith(':') && !shared.includes(name) ? values : [],
  );
  // The call is called after the grant it was made for; it is no secret.
  return [NAME, alias, `(?<!C-)${grantReference}`, `${fileReference}(?!\\d)`, organisationId, ...ids].map((word) => ({
    word,
    said: new RegExp(word),
  }));
}

/** Where a walk said the file; the address itself, which the walker brought, is no answer. */
function saying(walked: readonly Walked[], except: readonly Walked[] = []): readonly string[] {
  return walked.flatMap(({ address, text }, place) => {
    const answered = text.replaceAll(address, '').replaceAll(encodeURIComponent(address), '');
    const known = except[place]?.text ?? '';
    return words().flatMap(({ word, said }) =>
      said.test(answered) && !said.test(known) ? [`${address}: ${word}`] : [],
    );
  });
}

describe('I9: who is recused finds nothing of a third party through any door', () => {
  it('I9: no route is left out, and every one answers', () => {
    const walked = new Set(seen.recused.map(({ path }) => path));
    const outside = routes.flatMap(({ path = '' }) => (walked.has(path) ? [] : [path]));
    expect(outside.toSorted()).toEqual(['exit', 'sign-out']);
    for (const each of Object.values(seen)) {
      expect(each.filter(({ status }) => status >= 500).map(({ address }) => address)).toEqual([]);
    }
    const { ':redressId': _left, ...fewer } = file.known;
    expect(() => addressesOf(fewer)).toThrow('not in the walk: desk/complaints/:redressId');
  });

  it('I9: somebody without a conflict finds it where it belongs', () => {
    const open = new Set(saying(seen.bystander).map((line) => line.split(':')[0]));
    for (const each of [
      'notices',
      'ledger',
      'desk/organisations',
      'desk/screening',
      'desk/complaints',
      'desk/retention/holds',
      'assurance/donor-report',
      'assurance/trail?kind=interest.recorded',
      'assurance/bundle.zip',
      'assurance/downloads/D01.csv',
      'assurance/downloads/D13.xlsx',
      'assurance/donor-report/report.xlsx',
      'bank',
    ]) {
      expect([...open], each).toContain(each);
    }
  });

  it('I9: in no byte of any answer, but what the public may read', () => {
    expect(saying(seen.recused, seen.visitor)).toEqual([]);
  });

  it('I9: files say how many rows are kept back, others why they are refused; no total tells the rest', () => {
    const of = (who: readonly Walked[], address: string) => who.find((each) => each.address === address);
    const last = (who: readonly Walked[]) => of(who, 'assurance/downloads/D13.csv')?.text.trimEnd().split('\n') ?? [];
    const [parted, whole] = [last(seen.recused), last(seen.bystander)];
    const gone = whole.filter((line) => line.includes(file.organisationId)).length;
    expect(gone).toBeGreaterThan(0);
    expect(parted.at(-2)).toMatch(new RegExp(`^"?WITHHELD ${gone}"?,`));
    const sums13 = (lines: readonly string[]) => lines.at(-1)?.match(/-?\d+\.\d\d(?=,)/g);
    // The whole less what is shown would be the sums of whom they are recused from.
    const shown = parted.slice(1, -2).length;
    expect(shown).toBe(whole.length - 2 - gone);
    expect(sums13(parted)).not.toEqual(sums13(whole));
    for (const code of PARTED) expect(of(seen.recused, `assurance/downloads/${code}.csv`)?.status, code).toBe(200);
    const refused = of(seen.recused, 'assurance/downloads/D05.csv');
    expect(refused?.status).toBe(403);
    expect(refused?.text).toContain('recused');
    expect(of(seen.recused, 'assurance/bundle.zip')?.status).toBe(403);
    expect(of(seen.recused, 'assurance/downloads/D24.csv')?.status).toBe(200);
    expect(of(seen.recused, 'ledger')?.text).toContain('kept from you');
    const sums = (who: readonly Walked[]) =>
      /<table.*<\/table>/s.exec(of(who, 'ledger/trial-balance')?.text ?? '')?.[0];
    expect(sums(seen.recused)).toBe(sums(seen.bystander));
    expect(sums(seen.recused)).toBeDefined();
  });

  it('I9: neither checks the third party nor undoes the tie', async () => {
    const who = await personOf(world, recused);
    const { organisationId } = file;
    const check = { kind: 'exclusion-declaration', result: 'clear', source: 'x', sourceDate: '2026-11-01' } as const;
    expect(codeOf(await recordCheck(world, who, { ...check, organisationId, key: key() }))).toBe('not-found');
    expect(codeOf(await endTie(world, who, { organisationId, tieId, key: key() }))).toBe('not-found');
    const other = await personOf(world, bystander);
    expect(codeOf(await endTie(world, other, { organisationId, tieId, key: key() }))).toBe('ok');
  });
});
