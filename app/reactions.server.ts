import type { Outcome } from '#app/kernel/event.ts';
import type { React } from '#app/kernel/world.ts';
import { voidCertification } from './applications/certification/void-certification.server.ts';
import { rebaseDrafts } from './applications/rebase-drafts.server.ts';
import { tellAssisted } from './applications/tell-assisted.server.ts';
import { tellOfCancellation } from './applications/tell-cancelled.server.ts';
import { tellOfClosing, tellOfExtension } from './applications/tell-open-drafts.server.ts';
import { closeUsedUpCall } from './calls/rounds/close-rolling-call.server.ts';
import { cancelAgreement } from './agreements/cancel-agreement.server.ts';
import { draftAgreements } from './agreements/draft-agreement.server.ts';
import { openRecovery } from './disbursements/open-recovery.server.ts';
import { screenBeforePayment } from './disbursements/screen-before-payment.server.ts';
import { endTakenOver } from './organisations/assistance/end-assistance.server.ts';
import { screenChangedPayee } from './organisations/screening/screen-due.server.ts';
import { openPublication } from './publication/open-publication.server.ts';
import { unnameDisposed } from './publication/unname-disposed.server.ts';
import { withholdSuspended } from './publication/withhold-suspended.server.ts';
import { moveReportDates } from './reports/schedule/move-report-dates.server.ts';
import { postWaitingCosts } from './reports/books/post-waiting-costs.server.ts';
import { scheduleReports } from './reports/schedule/schedule-reports.server.ts';

/**
 * When this happens in an earlier room, that follows in a later one, in the same transaction. No room reaches
 * forward by itself, and the whole chain is on this screen.
 */
const REACTIONS: Readonly<Partial<Record<string, readonly React[]>>> = {
  'call.corrected': [rebaseDrafts],
  'call.extended': [tellOfExtension],
  'call.closed-early': [tellOfClosing],
  'call.cancelled': [tellOfCancellation],
  'application.started': [tellAssisted],
  'application.submitted': [tellAssisted],
  'application.basics-saved': [voidCertification],
  'application.section-saved': [voidCertification],
  'application.answers-taken': [voidCertification],
  'application.taken-over': [voidCertification],
  'application.budget-saved': [voidCertification],
  'application.document-attached': [voidCertification],
  'application.document-removed': [voidCertification],
  'application.rebased': [voidCertification],
  'application.withdrawn': [voidCertification],
  'organisation.member-joined': [endTakenOver],
  'payee.verified': [screenChangedPayee],
  'award.approved': [closeUsedUpCall],
  'award.notified': [draftAgreements],
  'award.declined': [cancelAgreement],
  'award.lapsed': [cancelAgreement],
  'agreement.activated': [scheduleReports, openPublication],
  'agreement.suspended': [withholdSuspended],
  'amendment.in-force': [moveReportDates],
  'report.decided': [openRecovery],
  'report.corrected': [openRecovery],
  'disbursement.requested': [screenBeforePayment],
  'disbursement.confirmed': [postWaitingCosts],
  'recovery.offset': [postWaitingCosts],
  'disposal.carried-out': [unnameDisposed],
};

export const react: React = async (world, tx, actor, event) => {
  const outcomes: Outcome<unknown>[] = [];
  for (const reaction of REACTIONS[event.kind] ?? []) outcomes.push(...(await reaction(world, tx, actor, event)));
  return outcomes;
};
