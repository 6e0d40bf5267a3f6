import { adapters } from './fr/adapters.ts';
import { agreements } from './fr/agreements.ts';
import { amendments } from './fr/amendments.ts';
import { budgetLines } from './fr/budget-lines.ts';
import { endings } from './fr/endings.ts';
import { applications } from './fr/applications.ts';
import { assurance } from './fr/assurance.ts';
import { auditAccess } from './fr/audit-access.ts';
import { awards } from './fr/awards.ts';
import { committee } from './fr/committee.ts';
import { redress } from './fr/redress.ts';
import { rereading } from './fr/rereading.ts';
import { evaluation } from './fr/evaluation.ts';
import { verify } from './fr/verify.ts';
import { callBuilder } from './fr/call-builder.ts';
import { calls } from './fr/calls.ts';
import { common } from './fr/common.ts';
import { consensus } from './fr/consensus.ts';
import { content } from './fr/content.ts';
import { conversation } from './fr/conversation.ts';
import { disbursements } from './fr/disbursements.ts';
import { drafting } from './fr/drafting.ts';
import { bank } from './fr/bank.ts';
import { donor } from './fr/donor.ts';
import { downloads } from './fr/downloads.ts';
import { meanings } from './fr/meanings.ts';
import { kernel } from './fr/kernel.ts';
import { ledger } from './fr/ledger.ts';
import { messages } from './fr/messages.ts';
import { offline } from './fr/offline.ts';
import { organisations } from './fr/organisations.ts';
import { paste } from './fr/paste.ts';
import { people } from './fr/people.ts';
import { periods } from './fr/periods.ts';
import { programme } from './fr/programme.ts';
import { programmeRules } from './fr/programme-rules.ts';
import { consortium } from './fr/consortium.ts';
import { programmeAccount } from './fr/programme-account.ts';
import { publication } from './fr/publication.ts';
import { ranking } from './fr/ranking.ts';
import { recoveries } from './fr/recoveries.ts';
import { operators } from './fr/operators.ts';
import { reports } from './fr/reports.ts';
import { expert } from './fr/expert.ts';
import { overview } from './fr/overview.ts';
import { milestones } from './fr/milestones.ts';
import { mentoring } from './fr/mentoring.ts';
import { afterAction } from './fr/after-action.ts';
import { evidenceFacts } from './fr/evidence-facts.ts';
import { negotiation } from './fr/negotiation.ts';
import { narrative } from './fr/narrative.ts';
import { declarations } from './fr/declarations.ts';
import { costFile } from './fr/cost-file.ts';
import { retention } from './fr/retention.ts';
import { reviewPack } from './fr/review-pack.ts';
import { reviews } from './fr/reviews.ts';
import { sampling } from './fr/sampling.ts';
import { cap } from './fr/cap.ts';
import { invited } from './fr/invited.ts';
import { callLetters } from './fr/call-letters.ts';
import { rounds } from './fr/rounds.ts';
import { stages } from './fr/stages.ts';
import { taxonomy } from './fr/taxonomy.ts';
import { renewals } from './fr/renewals.ts';
import { team } from './fr/team.ts';
import { trail } from './fr/trail.ts';
import { schemes } from './fr/schemes.ts';
import { screening } from './fr/screening.ts';
import { ui } from './fr/ui.ts';
import { versions } from './fr/versions.ts';
import { witness } from './fr/witness.ts';
import { opening } from './fr/opening.ts';
import { assignment } from './fr/assignment.ts';
import { interest } from './fr/interest.ts';
import { risk } from './fr/risk.ts';
import { merging } from './fr/merging.ts';
import { hosting } from './fr/hosting.ts';
import { referees } from './fr/referees.ts';
import { profileDocuments } from './fr/profile-documents.ts';
import { assistance } from './fr/assistance.ts';
import { certification } from './fr/certification.ts';

/** Every room's words in one language, in the order a grant lives. */
export const fr = {
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
