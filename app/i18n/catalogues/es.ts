import { adapters } from './es/adapters.ts';
import { agreements } from './es/agreements.ts';
import { amendments } from './es/amendments.ts';
import { budgetLines } from './es/budget-lines.ts';
import { endings } from './es/endings.ts';
import { applications } from './es/applications.ts';
import { assurance } from './es/assurance.ts';
import { auditAccess } from './es/audit-access.ts';
import { awards } from './es/awards.ts';
import { committee } from './es/committee.ts';
import { redress } from './es/redress.ts';
import { rereading } from './es/rereading.ts';
import { evaluation } from './es/evaluation.ts';
import { verify } from './es/verify.ts';
import { callBuilder } from './es/call-builder.ts';
import { calls } from './es/calls.ts';
import { common } from './es/common.ts';
import { consensus } from './es/consensus.ts';
import { content } from './es/content.ts';
import { conversation } from './es/conversation.ts';
import { disbursements } from './es/disbursements.ts';
import { drafting } from './es/drafting.ts';
import { bank } from './es/bank.ts';
import { donor } from './es/donor.ts';
import { downloads } from './es/downloads.ts';
import { meanings } from './es/meanings.ts';
import { kernel } from './es/kernel.ts';
import { ledger } from './es/ledger.ts';
import { messages } from './es/messages.ts';
import { offline } from './es/offline.ts';
import { organisations } from './es/organisations.ts';
import { paste } from './es/paste.ts';
import { people } from './es/people.ts';
import { periods } from './es/periods.ts';
import { programme } from './es/programme.ts';
import { programmeRules } from './es/programme-rules.ts';
import { consortium } from './es/consortium.ts';
import { programmeAccount } from './es/programme-account.ts';
import { publication } from './es/publication.ts';
import { ranking } from './es/ranking.ts';
import { recoveries } from './es/recoveries.ts';
import { operators } from './es/operators.ts';
import { reports } from './es/reports.ts';
import { expert } from './es/expert.ts';
import { overview } from './es/overview.ts';
import { milestones } from './es/milestones.ts';
import { mentoring } from './es/mentoring.ts';
import { afterAction } from './es/after-action.ts';
import { evidenceFacts } from './es/evidence-facts.ts';
import { negotiation } from './es/negotiation.ts';
import { narrative } from './es/narrative.ts';
import { declarations } from './es/declarations.ts';
import { costFile } from './es/cost-file.ts';
import { retention } from './es/retention.ts';
import { reviewPack } from './es/review-pack.ts';
import { reviews } from './es/reviews.ts';
import { sampling } from './es/sampling.ts';
import { cap } from './es/cap.ts';
import { invited } from './es/invited.ts';
import { callLetters } from './es/call-letters.ts';
import { rounds } from './es/rounds.ts';
import { stages } from './es/stages.ts';
import { taxonomy } from './es/taxonomy.ts';
import { renewals } from './es/renewals.ts';
import { team } from './es/team.ts';
import { trail } from './es/trail.ts';
import { schemes } from './es/schemes.ts';
import { screening } from './es/screening.ts';
import { ui } from './es/ui.ts';
import { versions } from './es/versions.ts';
import { witness } from './es/witness.ts';
import { opening } from './es/opening.ts';
import { assignment } from './es/assignment.ts';
import { interest } from './es/interest.ts';
import { risk } from './es/risk.ts';
import { merging } from './es/merging.ts';
import { hosting } from './es/hosting.ts';
import { referees } from './es/referees.ts';
import { profileDocuments } from './es/profile-documents.ts';
import { assistance } from './es/assistance.ts';
import { certification } from './es/certification.ts';

/** Every room's words in one language, in the order a grant lives. */
export const es = {
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
