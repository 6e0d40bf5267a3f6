import { z } from 'zod';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { checkpointKeyOf, checkpointNote } from '#app/trail/checkpoint-store.server.ts';
import type { Delivery } from '#app/trail/outbox.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { witnessMail } from './witness-mail.ts';
import { holdWitness } from './witness-store.server.ts';

const payloadShape = z.object({ witnessId: z.string(), size: z.number() });

/** Outbox kind `witness-mail`: one checkpoint to one witness, unless it was removed in the meantime. */
export const deliverWitnessMail: Delivery = async (world, tx, payload) => {
  const { witnessId, size } = payloadShape.parse(payload);
  const witness = await holdWitness(tx, witnessId);
  if (!witness) return;
  const { programmeId, identityId, language } = witness;
  const note = await checkpointNote(tx, programmeId, size);
  const opened = await reveal(world, tx, {
    actor: { kind: 'system', name: 'mail' },
    programmeId: PORTAL,
    purpose: 'witness-mail',
    ids: [identityId],
    fields: ['email'],
  });
  const to = opened.get(identityId)?.['email'];
  if (note === null || !to) throw new Error('a witness mail without note or address');
  const { verifierKey } = checkpointKeyOf(world, programmeId);
  const text = textIn(isLanguage(language) ? language : 'en');
  await world.mail.send({ to, ...witnessMail({ note, verifierKey }, text) });
};
