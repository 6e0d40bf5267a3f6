import type { z } from 'zod';
import { parseForm, type SentForm } from '#app/http/forms.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { KeyRefusal } from '#app/trail/perform.server.ts';
import { proposeDerogation } from './propose-derogation.server.ts';
import {
  derogationShape,
  harmShape,
  officeTierShape,
  reasonShape,
  releaseShape,
  type PublicationRefusal,
} from './publication.ts';
import { recordHarm } from './record-harm.server.ts';
import { releasePublication } from './release-publication.server.ts';
import { setTier } from './set-tier.server.ts';
import { takeDown } from './take-down.server.ts';

type Done =
  | { readonly ok: false; readonly errors: readonly FieldError[] }
  | { readonly ok: true; readonly result: Result<null, PublicationRefusal | KeyRefusal> };

/** The forms of one grant's page at the desk, by name; each reads its own fields. */
export async function changeGrant(
  world: World,
  actor: Person,
  { agreementId, sent }: { agreementId: AgreementId; sent: SentForm },
): Promise<Done> {
  const about = { agreementId, key: sent.key };
  switch (sent.name) {
    case 'take-down':
      return read(sent, reasonShape, (form) => takeDown(world, actor, { ...about, ...form }));
    case 'release':
      return read(sent, releaseShape, (form) => releasePublication(world, actor, { ...about, ...form }));
    case 'derogation':
      return read(sent, derogationShape, (proposal) => proposeDerogation(world, actor, { ...about, proposal }));
    case 'harm':
      return read(sent, harmShape, (form) => recordHarm(world, actor, { ...about, ...form }));
    default:
      return read(sent, officeTierShape, (form) => setTier(world, actor, { ...about, ...form }));
  }
}

async function read<Shape extends z.ZodType>(
  sent: SentForm,
  shape: Shape,
  work: (form: z.output<Shape>) => Promise<Result<null, PublicationRefusal | KeyRefusal>>,
): Promise<Done> {
  const parsed = parseForm(sent, shape);
  return parsed.ok ? { ok: true, result: await work(parsed.value) } : { ok: false, errors: parsed.errors };
}
