import { adapters } from './en/adapters.ts';
import { agreements } from './en/agreements.ts';
import { applications } from './en/applications.ts';
import { assurance } from './en/assurance.ts';
import { awards } from './en/awards.ts';
import { calls } from './en/calls.ts';
import { common } from './en/common.ts';
import { disbursements } from './en/disbursements.ts';
import { downloads } from './en/downloads.ts';
import { kernel } from './en/kernel.ts';
import { ledger } from './en/ledger.ts';
import { messages } from './en/messages.ts';
import { organisations } from './en/organisations.ts';
import { people } from './en/people.ts';
import { programme } from './en/programme.ts';
import { publication } from './en/publication.ts';
import { reports } from './en/reports.ts';
import { reviews } from './en/reviews.ts';
import { ui } from './en/ui.ts';

/** Every room's words in one language, in the order a grant lives. */
export const en = {
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
