import { adapters } from './fr/adapters.ts';
import { agreements } from './fr/agreements.ts';
import { applications } from './fr/applications.ts';
import { assurance } from './fr/assurance.ts';
import { awards } from './fr/awards.ts';
import { calls } from './fr/calls.ts';
import { common } from './fr/common.ts';
import { disbursements } from './fr/disbursements.ts';
import { downloads } from './fr/downloads.ts';
import { kernel } from './fr/kernel.ts';
import { ledger } from './fr/ledger.ts';
import { messages } from './fr/messages.ts';
import { organisations } from './fr/organisations.ts';
import { people } from './fr/people.ts';
import { programme } from './fr/programme.ts';
import { publication } from './fr/publication.ts';
import { reports } from './fr/reports.ts';
import { reviews } from './fr/reviews.ts';
import { ui } from './fr/ui.ts';

/** Every room's words in one language, in the order a grant lives. */
export const fr = {
  common,
  ui,
  kernel,
  adapters,
  people,
  programme,
  organisations,
  calls,
  applications,
  reviews,
  awards,
  agreements,
  reports,
  disbursements,
  assurance,
  publication,
  downloads,
  messages,
  ledger,
};
