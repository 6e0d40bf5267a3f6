import { adapters } from './es/adapters.ts';
import { agreements } from './es/agreements.ts';
import { applications } from './es/applications.ts';
import { assurance } from './es/assurance.ts';
import { auditAccess } from './es/audit-access.ts';
import { awards } from './es/awards.ts';
import { calls } from './es/calls.ts';
import { common } from './es/common.ts';
import { disbursements } from './es/disbursements.ts';
import { donor } from './es/donor.ts';
import { downloads } from './es/downloads.ts';
import { kernel } from './es/kernel.ts';
import { ledger } from './es/ledger.ts';
import { messages } from './es/messages.ts';
import { organisations } from './es/organisations.ts';
import { people } from './es/people.ts';
import { programme } from './es/programme.ts';
import { publication } from './es/publication.ts';
import { reports } from './es/reports.ts';
import { retention } from './es/retention.ts';
import { reviews } from './es/reviews.ts';
import { sampling } from './es/sampling.ts';
import { trail } from './es/trail.ts';
import { screening } from './es/screening.ts';
import { ui } from './es/ui.ts';
import { witness } from './es/witness.ts';
import { opening } from './es/opening.ts';
import { assignment } from './es/assignment.ts';
import { interest } from './es/interest.ts';
import { risk } from './es/risk.ts';

/** Every room's words in one language, in the order a grant lives. */
export const es = {
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
