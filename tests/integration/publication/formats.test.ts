import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvBytes } from '#app/adapters/files/csv.ts';
import { dataPackage } from '#app/publication/data-package.ts';
import { grantsTable } from '#app/publication/grants-table.ts';
import { hiddenGrants } from '#app/publication/hidden-grants.ts';
import { iatiFile } from '#app/publication/iati-file.ts';
import { ORG_ID_PREFIXES } from '#app/publication/org-id-prefixes.ts';
import { publicGrants, type GrantFacts } from '#app/publication/public-grant.ts';
import { inEvery, type Publisher } from '#app/publication/publisher.ts';
import { threeSixtyPackage } from '#app/publication/three-sixty.ts';
import { factsOf, manyFacts } from '#tests/support/grant-facts.ts';
import { brokenRules } from '#tests/support/iati-rules.ts';
import { dataPackageErrors, iatiErrors, threeSixtyErrors } from '#tests/support/open-data.ts';

const AT = new Date('2026-11-25T12:00:00Z');
const AGENCIES = [...ORG_ID_PREFIXES];

const PUBLISHER: Publisher = {
  orgId: 'SE-ON-000000-0000',
  name: 'Lead & Sons <NGO>',
  leadName: 'Overall lead',
  threeSixtyPrefix: '360G-test',
  funderOrgId: 'XI-IATI-EC_INTPA',
  parentActivityId: 'XI-IATI-EC_INTPA-2023-1',
  programme: {
    code: 'TEST',
    title: { en: 'Programme', fr: 'Programme en français' },
    statement: { en: 'Co-funded by the European Union' },
    startsOn: '2023-12-01',
    endsOn: '2027-11-30',
    currency: 'EUR',
  },
  url: 'https://portal.example/grants',
};

const WORDS = {
  nameless: inEvery((language) => `nameless ${language}`),
  caution: inEvery((language) => `caution ${language}`),
  together: inEvery((language) => `together ${language}`),
};

const FACTS: readonly GrantFacts[] = [
  factsOf({ tier: 'named', consented: true, publicCode: 'NAMED1', recipientOrgId: 'KE-NCB-12345' }),
  factsOf({
    tier: 'named',
    consented: true,
    publicCode: 'NAMED2',
    country: 'XK',
    workingName: 'جمعية وردة \u0007& «Мост» <b>',
    state: 'closed',
    endsOn: '2026-10-31',
    results: ['R1', 'R2'],
    payments: [
      { on: '2026-07-02', minor: 30_000_00n },
      { on: '2026-11-02', minor: -1_000_50n },
    ],
  }),
  ...manyFacts(6),
  ...manyFacts(3, { tier: 'region', country: 'CO' }),
  ...manyFacts(5, { tier: 'withheld', country: 'TN' }),
];

const grants = publicGrants(FACTS, AT);
const hidden = hiddenGrants(FACTS, grants);
const iati = (change: Partial<Publisher> = {}, which = grants) =>
  iatiFile(which, { publisher: { ...PUBLISHER, ...change }, words: WORDS, hidden, at: AT });
const rules = (file: string) => brokenRules(file, { today: '2026-11-25', agencies: AGENCIES });

describe('IATI 2.03', () => {
  it('every kind of grant is valid against the schema and keeps the standard ruleset', async () => {
    const file = iati();
    expect(grants.length).toBe(11);
    expect(await iatiErrors(file)).toEqual([]);
    expect(rules(file)).toEqual([]);
    expect(await iatiErrors(iati({ parentActivityId: null }, []))).toEqual([]);
  });

  it('carries commitment and payments by value date, places that add up to 100 per cent, and results', () => {
    const file = iati();
    expect(file).toContain('<value currency="EUR" value-date="2026-06-14">42345.67</value>');
    expect(file).toContain('<value currency="EUR" value-date="2026-11-02">-1000.50</value>');
    expect(file.match(/<transaction-type code="2"\/>/g)).toHaveLength(12);
    expect(file).toContain('<recipient-country code="KE" percentage="100"/>');
    expect(file).toContain('<recipient-region code="001" vocabulary="2" percentage="100"/>');
    expect(file).toContain('<value currency="EUR" value-date="2026-11-25">210000.00</value>');
    expect(file).toContain('<actual value="17"/>');
    expect(file).toContain('Lead &amp; Sons &lt;NGO&gt;');
    expect(file).not.toContain('\u0007');
  });

  it('the runner of the rules and the schema do find what is wrong', async () => {
    const file = iati();
    expect(rules(file.replace('vocabulary="2" percentage="100"', 'vocabulary="2" percentage="60"')).join()).toContain(
      '3.4.4',
    );
    expect(rules(file.replace('value-date="2026-11-25"', 'value-date="2027-11-25"')).join()).toContain('11.2.2');
    expect(rules(iati({ orgId: 'QQ-ABC-1' })).join()).toContain('1.14.8');
    expect(rules(file.replaceAll(/<sector [^>]*>/g, '')).join()).toContain('6.2.2');
    expect(rules(file.replaceAll(/ xml:lang="en"/g, '')).join()).toContain('4.1.1');
    expect(await iatiErrors(file.replace('<activity-status code="2"/>', ''))).not.toEqual([]);
  });
});

describe('360Giving 1.4.3', () => {
  const about = { publisher: PUBLISHER, words: WORDS, placeName: (code: string) => `place ${code}`, at: AT };

  it('is valid against the schema of the standard', () => {
    const file = threeSixtyPackage({ ...about, grants });
    expect(threeSixtyErrors(file)).toEqual([]);
    expect(threeSixtyErrors({ ...(file as object), grants: [{}] })).not.toEqual([]);
    expect(threeSixtyPackage({ ...about, grants: [] })).toBeNull();
  });

  it('names recipients by their own identifier, by ours, or not at all', () => {
    const file = threeSixtyPackage({ ...about, grants }) as { grants: { recipientOrganization: object[] }[] };
    const recipients = file.grants.flatMap(({ recipientOrganization }) => recipientOrganization);
    expect(recipients).toContainEqual({ id: 'KE-NCB-12345', name: 'Lantern Circle' });
    expect(recipients).toContainEqual({ id: '360G-test-org-NAMED2', name: 'جمعية وردة & «Мост» <b>' });
    expect(recipients.filter((each) => 'name' in each && each.name === 'nameless en')).toHaveLength(9);
  });
});

describe('CSV and Data Package', () => {
  it('the descriptor fits the profile and names every column of the table', async () => {
    const descriptor = dataPackage({ publisher: PUBLISHER, sha256: 'a'.repeat(64), bytes: 10, at: AT });
    expect(dataPackageErrors(descriptor)).toEqual([]);
    expect(dataPackageErrors({})).not.toEqual([]);
    let text = '';
    for await (const part of csvBytes(grantsTable(grants))) text += new TextDecoder().decode(part);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    const { resources } = descriptor as { resources: { schema: { fields: { name: string }[] } }[] };
    expect(resources[0]?.schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    expect(rows.find(({ code }) => code === 'NAMED1')).toMatchObject({
      amount: '42345.67',
      paid: '21172.83',
      place_code: 'KE',
    });
    expect(rows.filter(({ recipient }) => recipient === '')).toHaveLength(9);
  });
});
