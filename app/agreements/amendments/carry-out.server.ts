import type { Person } from '#app/kernel/actor.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { approveAmendment } from './approve-amendment.server.ts';
import { checkAmendment, queryAmendment, rejectAmendment } from './check-amendment.server.ts';
import type { Moved, MoveRequest } from './move-amendment.server.ts';
import { countersignAmendment, signAmendment } from './sign-amendment.server.ts';
import { submitAmendment, withdrawAmendment } from './submit-amendment.server.ts';

type Asked = MoveRequest & {
  /** The form or button that was sent. */
  readonly move: string;
  readonly digest?: string | undefined;
  readonly documentSha256?: string | undefined;
  readonly answer?: string | undefined;
  /** Whether the box "I have read it" was ticked. */
  readonly read?: boolean | undefined;
  /** AU-6: what a signature is confirmed with. */
  readonly proof?: string | undefined;
};

/** One move of the amendment's page; a name that is none is refused like a move that is not allowed. */
export async function carryOut(world: World, actor: Person, asked: Asked): Promise<Result<Moved, AgreementRefusal>> {
  const { amendmentId, version, key, move, digest = '', documentSha256 = '', answer = '', read, proof = '' } = asked;
  const about = { amendmentId, version, key };
  const signature = { ...about, documentSha256, confirmed: read ?? false, proof };
  switch (move) {
    case 'submit':
      return submitAmendment(world, actor, about);
    case 'withdraw':
      return withdrawAmendment(world, actor, about);
    case 'check':
      return checkAmendment(world, actor, about);
    case 'query':
      return queryAmendment(world, actor, { ...about, answer });
    case 'reject':
      return rejectAmendment(world, actor, { ...about, answer });
    case 'approve':
      return approveAmendment(world, actor, { ...about, digest });
    case 'sign':
      return signAmendment(world, actor, signature);
    case 'countersign':
      return countersignAmendment(world, actor, signature);
    default:
      return refuse('move-not-allowed');
  }
}
