import type { Tx } from '#db/client.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { isHeading } from '#app/programme/headings.ts';
import { activitiesOf, programmeFacts } from '#app/programme/programme-store.server.ts';
import { templateFor } from '../donor-templates/templates.ts';
import { headingTotalsQuery } from '../downloads/d15-rows.server.ts';
import type { Range } from '../downloads/range.ts';
import { financialLines, type HeadingActual } from './financial-lines.ts';
import type { Wording } from './third-party-cells.ts';

/** The financial rows of one moment, and what the list of third parties is worded with. */
export async function donorFacts(snapshot: Tx, { range, text }: { range: Range; text: Text }) {
  const programme = await programmeFacts(snapshot, range.programmeId);
  if (!programme) throw new Error('a report without a programme');
  const template = templateFor(programme);
  const headings = (await snapshot.execute(headingTotalsQuery(range))).map(headingActual);
  const activities = await activitiesOf(snapshot, range.programmeId);
  const wording: Wording = { template, text, activities: new Map(activities.map(({ code, title }) => [code, title])) };
  return {
    template,
    wording,
    lines: financialLines(template, { headings, lineBudgetMinor: programme.fstpBudgetMinor }),
    acceptedMinor: headings.reduce((sum, each) => sum + each.cumulativeMinor, 0n),
  };
}

export type DonorFacts = Awaited<ReturnType<typeof donorFacts>>;

function headingActual(raw: Readonly<Record<string, unknown>>): HeadingActual {
  const heading = String(raw['heading']);
  if (!isHeading(heading)) throw new Error(`no template knows the heading ${heading}`);
  return {
    heading,
    budgetMinor: BigInt(String(raw['budget'])),
    periodMinor: BigInt(String(raw['period'])),
    cumulativeMinor: BigInt(String(raw['total'])),
  };
}
