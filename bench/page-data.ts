import { LANGUAGES } from '#app/kernel/languages.ts';
import type { BenchWorld } from './bench-world.ts';

const CALLS = { open: 12, approved: 4, decided: 30 } as const;
const DAY = 86_400_000;

/** A programme with some published calls, as far as the public list reads them. */
export async function publishCalls({ world, owner }: BenchWorld): Promise<void> {
  const programmeId = world.ids.next();
  const inFive = (text: string) => Object.fromEntries(LANGUAGES.map((language) => [language, `${text} (${language})`]));
  const now = Date.now();
  await owner.sql`insert into programmes ${owner.sql({
    id: programmeId,
    code: 'BENCH',
    title: JSON.stringify(inFive('Programme')),
    contract_reference: 'BENCH/1',
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
  for (const [state, count] of Object.entries(CALLS)) {
    for (let number = 1; number <= count; number += 1) {
      const [id, versionId] = [world.ids.next(), world.ids.next()];
      const content = JSON.stringify({
        title: inFive(`Call ${state} ${number}`),
        summary: inFive('Support for local organisations that document violations and stand by survivors. '.repeat(2)),
      });
      const deadline = state === 'decided' ? now - number * DAY : now + (20 + number) * DAY;
      await owner.sql`insert into calls ${owner.sql({
        id,
        programme_id: programmeId,
        reference: `BENCH-${state}-${number}`,
        state,
        content,
        current_version_id: versionId,
        envelope_minor: '30000000',
        minimum_minor: '500000',
        maximum_minor: '6000000',
        currency: 'EUR',
        opens_at: new Date(state === 'approved' ? now + 5 * DAY : now - 90 * DAY).toISOString(),
        deadline_at: new Date(deadline).toISOString(),
        deadline_zone: 'Europe/Brussels',
        created_by: 'system:bench',
        created_at: new Date(now - 100 * DAY).toISOString(),
      })}`;
      const about = { id: versionId, call_id: id, number: 1, content, sha256: id };
      await owner.sql`insert into call_versions ${owner.sql({
        ...about,
        frozen_at: new Date(now - 95 * DAY).toISOString(),
        frozen_by: 'system:bench',
      })}`;
    }
  }
}
