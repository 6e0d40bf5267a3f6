import { describe, expect, it } from 'vitest';
import { LEAVES, STAYS } from '#app/retention/free-text.ts';
import { textOf } from './sources.ts';

/**
 * Names that are a code, a reference, a hash or somebody's id in whatever table they stand: chosen from a list, or given
 * by the portal, the bank or an institution. Beside them stand columns with a check of their words, and `…_by`.
 */
const CODES = new Set(
  `account account_index activities actor actor_roles applied_in approver1 approver2 authority_reference bank_code
  bank_reference birth blind body_hash bucket cap_override_reference cause_reference check_code class clauses code command
  contract_reference countries country criterion currency deadline_zone declarations digest disallow_code document_reference
  email_index end_to_end_id entity_id entity_kind evidence extension field flags format funder_org_id ground heading
  instructed_currency key kid kind language languages local_currency lot_code media_type message_id month open_reason
  org_id owner_kind parent_activity_id parts password_hash plan proposed_plan public_code publisher rate_from_month
  rate_month rate_source recipient_org_id reference reminder return_reason rule scope seed session_hash state status storage_key
  subject themes three_sixty_prefix token_hash transaction_no type units_per_eur version`.split(/\s+/),
);

/** Names that are codes here and words elsewhere. */
const CODED = [
  'application_answers.question',
  'answer_translations.question',
  'documents.label',
  'organisations.alias',
  'payment_statuses.reason',
  'uploads.label',
];

type Column = { readonly name: string; readonly place: string; readonly checked: boolean };

const columns: readonly Column[] = [
  ...textOf('db/migrations/0001_tables.sql').matchAll(/^CREATE TABLE "(\w+)" \(\n([^]*?)\n\);/gm),
].flatMap(([, table = '', body = '']) =>
  [...body.matchAll(/^\t"(\w+)" (?:text|jsonb)\b/gm)].map(([, name = '']) => ({
    name,
    place: `${table}.${name}`,
    checked: body.includes(`CHECK ("${table}"."${name}" in ('`),
  })),
);

const leaving = Object.values(LEAVES).flat();
const named = [...leaving, ...Object.keys(STAYS), ...CODED];
const isCode = ({ name, checked }: Column) => checked || CODES.has(name) || /(?:_by|sha256)$/.test(name);

describe('I35: what people write', () => {
  it('every column of text or JSON is a code, leaves with somebody, or says why it stays', () => {
    expect(columns.length).toBeGreaterThan(400);
    expect(columns.filter((each) => !isCode(each) && !named.includes(each.place)).map(({ place }) => place)).toEqual(
      [],
    );
  });

  it('each is classed once, and no list names a column there is not', () => {
    expect(named.filter((place, at) => named.indexOf(place) !== at)).toEqual([]);
    expect(named.filter((place) => !columns.some((each) => each.place === place))).toEqual([]);
    const names = new Set(columns.map(({ name }) => name));
    expect([...CODES].filter((name) => !names.has(name))).toEqual([]);
  });

  it('what has a check of its words is not also said to hold what people write', () => {
    expect(columns.filter(({ checked, place }) => checked && named.includes(place)).map(({ place }) => place)).toEqual(
      [],
    );
  });
});
