import { LANGUAGES } from '#app/kernel/languages.ts';
import type { BenchWorld } from './bench-world.ts';

/** The same words in every language, each with its code. */
export function inFive(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, `${text} (${language})`]));
}

/** A programme without calls. Answers its id. */
export async function makeProgramme({ world, owner }: BenchWorld, code: string): Promise<string> {
  const id = world.ids.next();
  await owner.sql`insert into programmes ${owner.sql({
    id,
    code,
    title: JSON.stringify(inFive('Programme')),
    contract_reference: `${code}/1`,
    starts_on: '2023-12-01',
    ends_on: '2027-11-30',
    closing_margin_days: 60,
    currency: 'EUR',
    envelope_minor: '10000000000',
    fstp_budget_minor: '10000000000',
    cap_minor: '6000000',
    fx_policy: 'MONTH_OF_PAYMENT',
    flexibility_percent: 25,
    advance_ceiling_percent: 90,
    consumption_percent: 70,
    retention_years: 5,
    check_valid_days: 30,
    funding_statement: JSON.stringify(inFive('Co-funded by the European Union')),
  })}`;
  return id;
}
