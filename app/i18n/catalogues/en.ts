import { adapters } from './en/adapters.ts';
import { agreements } from './en/agreements.ts';
import { applications } from './en/applications.ts';
import { assurance } from './en/assurance.ts';
import { auditAccess } from './en/audit-access.ts';
import { awards } from './en/awards.ts';
import { calls } from './en/calls.ts';
import { common } from './en/common.ts';
import { disbursements } from './en/disbursements.ts';
import { donor } from './en/donor.ts';
import { downloads } from './en/downloads.ts';
import { kernel } from './en/kernel.ts';
import { ledger } from './en/ledger.ts';
import { messages } from './en/messages.ts';
import { organisations } from './en/organisations.ts';
import { people } from './en/people.ts';
import { programme } from './en/programme.ts';
import { publication } from './en/publication.ts';
import { reports } from './en/reports.ts';
import { retention } from './en/retention.ts';
import { reviews } from './en/reviews.ts';
import { sampling } from './en/sampling.ts';
import { trail } from './en/trail.ts';
import { screening } from './en/screening.ts';
import { ui } from './en/ui.ts';
import { witness } from './en/witness.ts';
import { opening } from './en/opening.ts';
import { assignment } from './en/assignment.ts';
import { interest } from './en/interest.ts';
import { risk } from './en/risk.ts';

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
  screening,
  calls,
  applications,
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
  opening,
  assignment,
  interest,
  risk,
};
