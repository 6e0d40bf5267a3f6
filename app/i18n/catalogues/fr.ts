import { adapters } from './fr/adapters.ts';
import { agreements } from './fr/agreements.ts';
import { applications } from './fr/applications.ts';
import { assurance } from './fr/assurance.ts';
import { auditAccess } from './fr/audit-access.ts';
import { awards } from './fr/awards.ts';
import { calls } from './fr/calls.ts';
import { common } from './fr/common.ts';
import { disbursements } from './fr/disbursements.ts';
import { donor } from './fr/donor.ts';
import { downloads } from './fr/downloads.ts';
import { kernel } from './fr/kernel.ts';
import { ledger } from './fr/ledger.ts';
import { messages } from './fr/messages.ts';
import { organisations } from './fr/organisations.ts';
import { people } from './fr/people.ts';
import { programme } from './fr/programme.ts';
import { publication } from './fr/publication.ts';
import { reports } from './fr/reports.ts';
import { retention } from './fr/retention.ts';
import { reviews } from './fr/reviews.ts';
import { sampling } from './fr/sampling.ts';
import { trail } from './fr/trail.ts';
import { screening } from './fr/screening.ts';
import { ui } from './fr/ui.ts';
import { witness } from './fr/witness.ts';
import { opening } from './fr/opening.ts';
import { assignment } from './fr/assignment.ts';
import { interest } from './fr/interest.ts';
import { risk } from './fr/risk.ts';

/** Every room's words in one language, in the order a grant lives. */
export const fr = {
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
