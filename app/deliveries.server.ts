import { deliverAccountExists } from './messages/deliver-account-exists.server.ts';
import { deliverNotice } from './messages/deliver-notice.server.ts';
import { deliverPasswordReset } from './messages/deliver-password-reset.server.ts';
import { deliverCallInvitation } from './calls/invitations/deliver-call-invitation.server.ts';
import { deliverInvitation } from './organisations/team/deliver-invitation.server.ts';
import { deliverWitnessMail } from './programme/deliver-witness-mail.server.ts';
import { removeDisposedFiles } from './retention/certify-disposal.server.ts';
import type { Deliveries } from './trail/outbox.server.ts';

/** What takes each kind of outbox row out of the house, after the commit that put it there. */
export const deliveries: Deliveries = {
  'notice-mail': deliverNotice,
  'account-exists-mail': deliverAccountExists,
  'password-reset-mail': deliverPasswordReset,
  'witness-mail': deliverWitnessMail,
  'team-invitation-mail': deliverInvitation,
  'call-invitation-mail': deliverCallInvitation,
  'disposal-files': removeDisposedFiles,
};
