import { killUnderLoad } from '#tests/support/kill-under-load.ts';
import { killableServer } from '#tests/support/killable-server.ts';
import type { Line } from './measure.ts';

/** Between two kills, about. */
const ANSWERS = 60;

/** T9: the built portal and its database killed under load, so many times. What is lost or doubled stops the bench. */
export async function benchKills(kills: number): Promise<readonly Line[]> {
  const server = await killableServer({});
  try {
    const report = await killUnderLoad(server, { kills, answers: ANSWERS });
    const { faults, typed, approved, confirmed, resent } = report;
    if (faults.length > 0) throw new Error(`${faults.length} faults, such as ${faults.slice(0, 5).join('; ')}`);
    const note = [
      `${kills} kills of server and database`,
      `acknowledged and there once: ${typed} texts, ${approved} approvals, ${confirmed} postings`,
      `${resent} forms without an answer sent again; books balanced and both chains whole after each start`,
    ].join('; ');
    const ours = report.longestStartMs / 1000;
    const work = 'from a killed server to its first answer, the longest of all, T9';
    return [{ work, unit: 's', ours, limit: null, ratios: [], note }];
  } finally {
    await server.remove();
  }
}
