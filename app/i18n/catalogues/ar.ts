import { adapters } from './ar/adapters.ts';
import { agreements } from './ar/agreements.ts';
import { applications } from './ar/applications.ts';
import { assurance } from './ar/assurance.ts';
import { auditAccess } from './ar/audit-access.ts';
import { awards } from './ar/awards.ts';
import { calls } from './ar/calls.ts';
import { common } from './ar/common.ts';
import { disbursements } from './ar/disbursements.ts';
import { donor } from './ar/donor.ts';
import { downloads } from './ar/downloads.ts';
import { kernel } from './ar/kernel.ts';
import { ledger } from './ar/ledger.ts';
import { messages } from './ar/messages.ts';
import { organisations } from './ar/organisations.ts';
import { people } from './ar/people.ts';
import { programme } from './ar/programme.ts';
import { publication } from './ar/publication.ts';
import { reports } from './ar/reports.ts';
import { retention } from './ar/retention.ts';
import { reviews } from './ar/reviews.ts';
import { sampling } from './ar/sampling.ts';
import { trail } from './ar/trail.ts';
import { screening } from './ar/screening.ts';
import { ui } from './ar/ui.ts';
import { witness } from './ar/witness.ts';
import { opening } from './ar/opening.ts';
import { assignment } from './ar/assignment.ts';
import { interest } from './ar/interest.ts';
import { risk } from './ar/risk.ts';

/** Every room's words in one language, in the order a grant lives. */
export const ar = {
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
