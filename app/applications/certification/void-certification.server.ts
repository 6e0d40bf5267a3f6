import type { React } from '#app/kernel/world.ts';
import { actorReference } from '#app/kernel/actor.ts';
import { applicationFacts } from '../application-store.server.ts';
import { certificationEvent, certificationNotices, endCertification } from './certification-store.server.ts';

/**
 * After anything in a draft was changed: a certification that was asked for or given is void, and who asked and who
 * answered are told. The database makes it void at the change itself (`void_certifications`); here it is put on record.
 */
export const voidCertification: React = async (world, tx, actor, event) => {
  const ended = await endCertification(tx, event.entity.id, world.clock.now());
  if (ended.length === 0) return [];
  const application = await applicationFacts(tx, event.entity.id);
  if (!application) throw new Error('a certification without an application');
  return ended.map((certification) => ({
    value: null,
    events: [certificationEvent('certification-voided', application, certification)],
    notices: certificationNotices('certification-voided', application, {
      told: [certification.askedBy, certification.answeredBy],
      except: actorReference(actor),
    }),
  }));
};
