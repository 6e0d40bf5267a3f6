import { utcDate } from '#app/kernel/instant.ts';
import type { HiddenGrants } from './hidden-grants.ts';
import {
  activityDate,
  activityId,
  commitmentOf,
  grantActivity,
  participant,
  programmeId,
  reportingOrg,
  ROLE,
  SECTOR,
  TYPE,
  type Given,
} from './iati-activity.ts';
import { iatiElement, named, narratives, text } from './iati-element.ts';
import type { PublicGrant } from './public-grant.ts';
import type { Publisher } from './publisher.ts';

/** Developing countries, unspecified (OECD DAC). */
const UNSPECIFIED = '998';

/**
 * An IATI 2.03 activity file: the programme (hierarchy 1), a sub-grant each (hierarchy 2), and the grants without a
 * line as the one commitment of the programme where they are five or more.
 */
export function iatiFile(
  grants: readonly PublicGrant[],
  given: Given & { readonly hidden: HiddenGrants | null },
): string {
  const { at, publisher } = given;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<iati-activities version="2.03" generated-datetime="${at.toISOString()}">`,
    programmeActivity(
      publisher,
      grants.map(({ code }) => code),
      given,
    ),
    ...grants.map((grant) => grantActivity(grant, given)),
    '</iati-activities>',
  ];
  return `${lines.join('\n')}\n`;
}

function programmeActivity(
  publisher: Publisher,
  codes: readonly string[],
  given: Given & { readonly hidden: HiddenGrants | null },
): string {
  const { programme } = publisher;
  const today = utcDate(given.at);
  return iatiElement(
    'iati-activity',
    { 'default-currency': programme.currency, hierarchy: 1, 'xml:lang': 'en' },
    text('iati-identifier', programmeId(publisher)),
    reportingOrg(publisher),
    iatiElement('title', {}, narratives(programme.title)),
    iatiElement('description', { type: 1 }, narratives(programme.statement)),
    given.hidden ? iatiElement('description', { type: 4 }, narratives(given.words.together)) : null,
    participant(ROLE.funding, TYPE.multilateral, named('European Union'), publisher.funderOrgId),
    participant(ROLE.accountable, TYPE.internationalNgo, named(publisher.leadName), null),
    participant(ROLE.extending, TYPE.internationalNgo, named(publisher.name), publisher.orgId),
    iatiElement('activity-status', { code: programme.endsOn < today ? 4 : 2 }),
    activityDate(1, programme.startsOn),
    ...(programme.startsOn <= today ? [activityDate(2, programme.startsOn)] : []),
    activityDate(3, programme.endsOn),
    iatiElement('recipient-region', { code: UNSPECIFIED, vocabulary: 1, percentage: 100 }),
    iatiElement('sector', { vocabulary: 1, code: SECTOR }),
    given.hidden ? commitmentOf({ ...given.hidden, on: today }) : null,
    publisher.parentActivityId ? iatiElement('related-activity', { ref: publisher.parentActivityId, type: 1 }) : null,
    ...codes.map((code) => iatiElement('related-activity', { ref: activityId(publisher, code), type: 2 })),
  );
}
