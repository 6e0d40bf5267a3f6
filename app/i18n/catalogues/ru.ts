import { adapters } from './ru/adapters.ts';
import { agreements } from './ru/agreements.ts';
import { amendments } from './ru/amendments.ts';
import { budgetLines } from './ru/budget-lines.ts';
import { endings } from './ru/endings.ts';
import { applications } from './ru/applications.ts';
import { assurance } from './ru/assurance.ts';
import { auditAccess } from './ru/audit-access.ts';
import { awards } from './ru/awards.ts';
import { committee } from './ru/committee.ts';
import { redress } from './ru/redress.ts';
import { rereading } from './ru/rereading.ts';
import { evaluation } from './ru/evaluation.ts';
import { verify } from './ru/verify.ts';
import { callBuilder } from './ru/call-builder.ts';
import { calls } from './ru/calls.ts';
import { common } from './ru/common.ts';
import { consensus } from './ru/consensus.ts';
import { content } from './ru/content.ts';
import { conversation } from './ru/conversation.ts';
import { disbursements } from './ru/disbursements.ts';
import { drafting } from './ru/drafting.ts';
import { bank } from './ru/bank.ts';
import { donor } from './ru/donor.ts';
import { downloads } from './ru/downloads.ts';
import { meanings } from './ru/meanings.ts';
import { kernel } from './ru/kernel.ts';
import { ledger } from './ru/ledger.ts';
import { messages } from './ru/messages.ts';
import { offline } from './ru/offline.ts';
import { organisations } from './ru/organisations.ts';
import { paste } from './ru/paste.ts';
import { people } from './ru/people.ts';
import { periods } from './ru/periods.ts';
import { programme } from './ru/programme.ts';
import { programmeRules } from './ru/programme-rules.ts';
import { consortium } from './ru/consortium.ts';
import { programmeAccount } from './ru/programme-account.ts';
import { publication } from './ru/publication.ts';
import { ranking } from './ru/ranking.ts';
import { recoveries } from './ru/recoveries.ts';
import { operators } from './ru/operators.ts';
import { reports } from './ru/reports.ts';
import { expert } from './ru/expert.ts';
import { overview } from './ru/overview.ts';
import { milestones } from './ru/milestones.ts';
import { mentoring } from './ru/mentoring.ts';
import { afterAction } from './ru/after-action.ts';
import { evidenceFacts } from './ru/evidence-facts.ts';
import { negotiation } from './ru/negotiation.ts';
import { narrative } from './ru/narrative.ts';
import { declarations } from './ru/declarations.ts';
import { costFile } from './ru/cost-file.ts';
import { retention } from './ru/retention.ts';
import { reviewPack } from './ru/review-pack.ts';
import { reviews } from './ru/reviews.ts';
import { sampling } from './ru/sampling.ts';
import { cap } from './ru/cap.ts';
import { invited } from './ru/invited.ts';
import { callLetters } from './ru/call-letters.ts';
import { rounds } from './ru/rounds.ts';
import { stages } from './ru/stages.ts';
import { taxonomy } from './ru/taxonomy.ts';
import { renewals } from './ru/renewals.ts';
import { team } from './ru/team.ts';
import { trail } from './ru/trail.ts';
import { schemes } from './ru/schemes.ts';
import { screening } from './ru/screening.ts';
import { ui } from './ru/ui.ts';
import { versions } from './ru/versions.ts';
import { witness } from './ru/witness.ts';
import { opening } from './ru/opening.ts';
import { assignment } from './ru/assignment.ts';
import { interest } from './ru/interest.ts';
import { risk } from './ru/risk.ts';
import { merging } from './ru/merging.ts';
import { hosting } from './ru/hosting.ts';
import { referees } from './ru/referees.ts';
import { profileDocuments } from './ru/profile-documents.ts';
import { assistance } from './ru/assistance.ts';
import { certification } from './ru/certification.ts';

/** Every room's words in one language, in the order a grant lives. */
export const ru = {
  common,
  ui,
  kernel,
  adapters,
  people,
  programme,
  programmeRules,
  consortium,
  programmeAccount,
  witness,
  organisations,
  taxonomy,
  renewals,
  team,
  screening,
  calls,
  callBuilder,
  schemes,
  callLetters,
  rounds,
  stages,
  cap,
  invited,
  applications,
  drafting,
  offline,
  content,
  conversation,
  versions,
  paste,
  reviews,
  consensus,
  ranking,
  reviewPack,
  awards,
  verify,
  evaluation,
  redress,
  rereading,
  committee,
  agreements,
  amendments,
  budgetLines,
  endings,
  reports,
  expert,
  overview,
  milestones,
  mentoring,
  afterAction,
  evidenceFacts,
  negotiation,
  narrative,
  declarations,
  costFile,
  disbursements,
  bank,
  recoveries,
  operators,
  assurance,
  auditAccess,
  donor,
  publication,
  downloads,
  meanings,
  sampling,
  trail,
  retention,
  messages,
  ledger,
  opening,
  assignment,
  interest,
  periods,
  risk,
  merging,
  hosting,
  referees,
  profileDocuments,
  assistance,
  certification,
};
