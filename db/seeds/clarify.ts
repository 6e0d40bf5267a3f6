import { eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { returnApplication } from '#app/applications/opening/return-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { addDays, addMinutes, utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { StoryCall } from './apply.ts';
import type { Stage } from './stage.ts';

const QUESTION = 'Is the signed statement about your accounts the one of last year? Please send it again if it is not.';

/** A file goes back to its applicant with a question about its documents; an hour later it is sent again as it was. */
export async function clarify(
  { world, office, enter }: Stage,
  given: { call: StoryCall; slug: string; applicationId: string },
): Promise<void> {
  const { applicationId } = given;
  const [row] = await world.db
    .select({ version: applications.version })
    .from(applications)
    .where(eq(applications.id, applicationId));
  const about = { applicationId, version: row?.version ?? 0, parts: [':documents'], message: QUESTION };
  const dueOn = utcDate(addDays(world.clock.now(), 4));
  expectOk(
    await returnApplication(world, office.officer, { ...about, dueOn, key: namedKey(`return ${applicationId}`) }),
  );
  world.setNow(addMinutes(world.clock.now(), 60));
  const declarations = given.call.content.declarations.map((declaration) => declaration.code);
  const { owner } = await enter(given.slug);
  expectOk(
    await submitApplication(world, owner, { applicationId, declarations, key: namedKey(`again ${applicationId}`) }),
  );
}
