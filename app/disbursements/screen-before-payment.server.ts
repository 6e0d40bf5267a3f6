import type { React } from '#app/kernel/world.ts';
import { screenAsked } from '#app/organisations/screening/screen-due.server.ts';
import { loadDisbursement } from './disbursement-store.server.ts';

/** I20: whoever is to be paid is screened as the payment is asked for, however fresh the last screening is. */
export const screenBeforePayment: React = async (world, tx, _actor, event) => {
  const payment = await loadDisbursement(tx, event.entity.id);
  return payment ? screenAsked(world, tx, payment.organisationId) : [];
};
