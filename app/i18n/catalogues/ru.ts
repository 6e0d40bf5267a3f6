import { adapters } from './ru/adapters.ts';
import { agreements } from './ru/agreements.ts';
import { applications } from './ru/applications.ts';
import { assurance } from './ru/assurance.ts';
import { auditAccess } from './ru/audit-access.ts';
import { awards } from './ru/awards.ts';
import { calls } from './ru/calls.ts';
import { common } from './ru/common.ts';
import { disbursements } from './ru/disbursements.ts';
import { donor } from './ru/donor.ts';
import { downloads } from './ru/downloads.ts';
import { kernel } from './ru/kernel.ts';
import { ledger } from './ru/ledger.ts';
import { messages } from './ru/messages.ts';
import { organisations } from './ru/organisations.ts';
import { people } from './ru/people.ts';
import { programme } from './ru/programme.ts';
import { publication } from './ru/publication.ts';
import { reports } from './ru/reports.ts';
import { retention } from './ru/retention.ts';
import { reviews } from './ru/reviews.ts';
import { sampling } from './ru/sampling.ts';
import { trail } from './ru/trail.ts';
import { screening } from './ru/screening.ts';
import { ui } from './ru/ui.ts';
import { witness } from './ru/witness.ts';
import { opening } from './ru/opening.ts';
import { assignment } from './ru/assignment.ts';
import { interest } from './ru/interest.ts';
import { risk } from './ru/risk.ts';

/** Every room's words in one language, in the order a grant lives. */
export const ru = {
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
