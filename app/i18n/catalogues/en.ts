import { adapters } from './en/adapters.ts';
import { agreements } from './en/agreements.ts';
import { applications } from './en/applications.ts';
import { assurance } from './en/assurance.ts';
import { auditAccess } from './en/audit-access.ts';
import { awards } from './en/awards.ts';
import { calls } from './en/calls.ts';
import { common } from './en/common.ts';
import { conversation } from './en/conversation.ts';
import { disbursements } from './en/disbursements.ts';
import { drafting } from './en/drafting.ts';
import { donor } from './en/donor.ts';
import { downloads } from './en/downloads.ts';
import { kernel } from './en/kernel.ts';
import { ledger } from './en/ledger.ts';
import { messages } from './en/messages.ts';
import { offline } from './en/offline.ts';
import { organisations } from './en/organisations.ts';
import { paste } from './en/paste.ts';
import { people } from './en/people.ts';
import { programme } from './en/programme.ts';
import { publication } from './en/publication.ts';
import { reports } from './en/reports.ts';
import { retention } from './en/retention.ts';
import { reviews } from './en/reviews.ts';
import { sampling } from './en/sampling.ts';
import { team } from './en/team.ts';
import { trail } from './en/trail.ts';
import { screening } from './en/screening.ts';
import { ui } from './en/ui.ts';
import { versions } from './en/versions.ts';
import { witness } from './en/witness.ts';

/** Every room's words in one language, in the order a grant lives. */
export const en = {
  common,
  ui,
  kernel,
  adapters,
  people,
  programme,
  witness,
  organisations,
  team,
  screening,
  calls,
  applications,
  drafting,
  offline,
  conversation,
  versions,
  paste,
  reviews,
  awards,
  agreements,
  reports,
  disbursements,
  assurance,
  auditAccess,
  donor,
  publication,
  downloads,
  sampling,
  trail,
  retention,
  messages,
  ledger,
};
