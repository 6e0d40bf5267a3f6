import type { Cell, CellKind } from '#app/adapters/files/table.ts';
import type { Text } from '#app/i18n/text.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import type { Category } from '#app/organisations/organisation.ts';
import type { DonorTemplate, TemplateColumn, ThirdPartyFact } from '../donor-templates/donor-template.ts';

/** One agreement as the donor reads it. Euro cents; `place` is a country, or its region (I37). */
export type ThirdParty = {
  readonly id: string;
  readonly alias: string;
  readonly category: Category;
  readonly place: string;
  readonly call: string;
  readonly agreement: string;
  readonly signedOn: LocalDate | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Codes of the activities funded. */
  readonly activities: readonly string[];
  /** Indicators of accepted reports: `I1 120/100`, reached of planned; empty before the first. */
  readonly achieved: string;
  readonly awardedMinor: bigint;
  readonly paidMinor: bigint;
  readonly periodMinor: bigint;
  readonly acceptedMinor: bigint;
};

/** What turns facts into words: the template, the reader's language, the titles of the activities by code. */
export type Wording = {
  readonly template: DonorTemplate;
  readonly text: Text;
  readonly activities: ReadonlyMap<string, Translated>;
};

const KINDS: Readonly<Record<ThirdPartyFact, CellKind>> = {
  alias: 'text',
  type: 'text',
  place: 'text',
  call: 'text',
  agreement: 'text',
  'signed-on': 'date',
  'starts-on': 'date',
  'ends-on': 'date',
  purpose: 'text',
  achieved: 'text',
  awarded: 'amount',
  paid: 'amount',
  'accepted-in-period': 'amount',
  accepted: 'amount',
};

export function kindOf(column: TemplateColumn): CellKind {
  return KINDS[column.from];
}

/** The cells of one third party, column by column of the template; the same on the page and in files. */
export function cellsOf(party: ThirdParty, columns: readonly TemplateColumn[], wording: Wording): readonly Cell[] {
  const facts = factsOf(party, wording);
  return columns.map((column) => facts[column.from]);
}

function factsOf(party: ThirdParty, { template, text, activities }: Wording): Readonly<Record<ThirdPartyFact, Cell>> {
  const titles = party.activities.map((code) => inLanguage(activities.get(code) ?? { en: code }, text.language));
  return {
    alias: party.alias,
    type: text.t(template.types[party.category]),
    place: text.country(party.place),
    call: party.call,
    agreement: party.agreement,
    'signed-on': party.signedOn,
    'starts-on': party.startsOn,
    'ends-on': party.endsOn,
    purpose: titles.join('; '),
    achieved: party.achieved,
    awarded: party.awardedMinor,
    paid: party.paidMinor,
    'accepted-in-period': party.periodMinor,
    accepted: party.acceptedMinor,
  };
}
