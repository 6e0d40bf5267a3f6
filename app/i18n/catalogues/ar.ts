import { adapters } from './ar/adapters.ts';
import { agreements } from './ar/agreements.ts';
import { amendments } from './ar/amendments.ts';
import { budgetLines } from './ar/budget-lines.ts';
import { endings } from './ar/endings.ts';
import { applications } from './ar/applications.ts';
import { assurance } from './ar/assurance.ts';
import { auditAccess } from './ar/audit-access.ts';
import { awards } from './ar/awards.ts';
import { committee } from './ar/committee.ts';
import { redress } from './ar/redress.ts';
import { rereading } from './ar/rereading.ts';
import { evaluation } from './ar/evaluation.ts';
import { verify } from './ar/verify.ts';
import { callBuilder } from './ar/call-builder.ts';
import { calls } from './ar/calls.ts';
import { common } from './ar/common.ts';
import { consensus } from './ar/consensus.ts';
import { content } from './ar/content.ts';
import { conversation } from './ar/conversation.ts';
import { disbursements } from './ar/disbursements.ts';
import { drafting } from './ar/drafting.ts';
import { bank } from './ar/bank.ts';
import { donor } from './ar/donor.ts';
import { downloads } from './ar/downloads.ts';
import { meanings } from './ar/meanings.ts';
import { kernel } from './ar/kernel.ts';
import { ledger } from './ar/ledger.ts';
import { messages } from './ar/messages.ts';
import { offline } from './ar/offline.ts';
import { organisations } from './ar/organisations.ts';
import { paste } from './ar/paste.ts';
import { people } from './ar/people.ts';
import { periods } from './ar/periods.ts';
import { programme } from './ar/programme.ts';
import { programmeRules } from './ar/programme-rules.ts';
import { consortium } from './ar/consortium.ts';
import { programmeAccount } from './ar/programme-account.ts';
import { publication } from './ar/publication.ts';
import { ranking } from './ar/ranking.ts';
import { recoveries } from './ar/recoveries.ts';
import { operators } from './ar/operators.ts';
import { reports } from './ar/reports.ts';
import { expert } from './ar/expert.ts';
import { overview } from './ar/overview.ts';
import { milestones } from './ar/milestones.ts';
import { mentoring } from './ar/mentoring.ts';
import { afterAction } from './ar/after-action.ts';
import { evidenceFacts } from './ar/evidence-facts.ts';
import { negotiation } from './ar/negotiation.ts';
import { narrative } from './ar/narrative.ts';
import { declarations } from './ar/declarations.ts';
import { costFile } from './ar/cost-file.ts';
import { retention } from './ar/retention.ts';
import { reviewPack } from './ar/review-pack.ts';
import { reviews } from './ar/reviews.ts';
import { sampling } from './ar/sampling.ts';
import { cap } from './ar/cap.ts';
import { invited } from './ar/invited.ts';
import { callLetters } from './ar/call-letters.ts';
import { rounds } from './ar/rounds.ts';
import { stages } from './ar/stages.ts';
import { taxonomy } from './ar/taxonomy.ts';
import { renewals } from './ar/renewals.ts';
import { team } from './ar/team.ts';
import { trail } from './ar/trail.ts';
import { schemes } from './ar/schemes.ts';
import { screening } from './ar/screening.ts';
import { ui } from './ar/ui.ts';
import { versions } from './ar/versions.ts';
import { witness } from './ar/witness.ts';
import { opening } from './ar/opening.ts';
import { assignment } from './ar/assignment.ts';
import { interest } from './ar/interest.ts';
import { risk } from './ar/risk.ts';
import { merging } from './ar/merging.ts';
import { hosting } from './ar/hosting.ts';
import { referees } from './ar/referees.ts';
import { profileDocuments } from './ar/profile-documents.ts';
import { assistance } from './ar/assistance.ts';
import { certification } from './ar/certification.ts';

/** Every room's words in one language, in the order a grant lives. */
export const ar = {
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
