import { adapters } from './en/adapters.ts';
import { agreements } from './en/agreements.ts';
import { amendments } from './en/amendments.ts';
import { budgetLines } from './en/budget-lines.ts';
import { endings } from './en/endings.ts';
import { applications } from './en/applications.ts';
import { assurance } from './en/assurance.ts';
import { auditAccess } from './en/audit-access.ts';
import { awards } from './en/awards.ts';
import { committee } from './en/committee.ts';
import { redress } from './en/redress.ts';
import { rereading } from './en/rereading.ts';
import { evaluation } from './en/evaluation.ts';
import { verify } from './en/verify.ts';
import { callBuilder } from './en/call-builder.ts';
import { calls } from './en/calls.ts';
import { common } from './en/common.ts';
import { consensus } from './en/consensus.ts';
import { content } from './en/content.ts';
import { conversation } from './en/conversation.ts';
import { disbursements } from './en/disbursements.ts';
import { drafting } from './en/drafting.ts';
import { bank } from './en/bank.ts';
import { donor } from './en/donor.ts';
import { downloads } from './en/downloads.ts';
import { meanings } from './en/meanings.ts';
import { kernel } from './en/kernel.ts';
import { ledger } from './en/ledger.ts';
import { messages } from './en/messages.ts';
import { offline } from './en/offline.ts';
import { organisations } from './en/organisations.ts';
import { paste } from './en/paste.ts';
import { people } from './en/people.ts';
import { periods } from './en/periods.ts';
import { programme } from './en/programme.ts';
import { programmeRules } from './en/programme-rules.ts';
import { consortium } from './en/consortium.ts';
import { programmeAccount } from './en/programme-account.ts';
import { publication } from './en/publication.ts';
import { ranking } from './en/ranking.ts';
import { recoveries } from './en/recoveries.ts';
import { operators } from './en/operators.ts';
import { reports } from './en/reports.ts';
import { expert } from './en/expert.ts';
import { overview } from './en/overview.ts';
import { milestones } from './en/milestones.ts';
import { mentoring } from './en/mentoring.ts';
import { afterAction } from './en/after-action.ts';
import { evidenceFacts } from './en/evidence-facts.ts';
import { negotiation } from './en/negotiation.ts';
import { narrative } from './en/narrative.ts';
import { declarations } from './en/declarations.ts';
import { costFile } from './en/cost-file.ts';
import { retention } from './en/retention.ts';
import { reviewPack } from './en/review-pack.ts';
import { reviews } from './en/reviews.ts';
import { sampling } from './en/sampling.ts';
import { cap } from './en/cap.ts';
import { invited } from './en/invited.ts';
import { callLetters } from './en/call-letters.ts';
import { rounds } from './en/rounds.ts';
import { stages } from './en/stages.ts';
import { taxonomy } from './en/taxonomy.ts';
import { renewals } from './en/renewals.ts';
import { team } from './en/team.ts';
import { trail } from './en/trail.ts';
import { schemes } from './en/schemes.ts';
import { screening } from './en/screening.ts';
import { ui } from './en/ui.ts';
import { versions } from './en/versions.ts';
import { witness } from './en/witness.ts';
import { opening } from './en/opening.ts';
import { assignment } from './en/assignment.ts';
import { interest } from './en/interest.ts';
import { risk } from './en/risk.ts';
import { merging } from './en/merging.ts';
import { hosting } from './en/hosting.ts';
import { referees } from './en/referees.ts';
import { profileDocuments } from './en/profile-documents.ts';
import { assistance } from './en/assistance.ts';
import { certification } from './en/certification.ts';

/** Every room's words in one language, in the order a grant lives. */
export const en = {
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
