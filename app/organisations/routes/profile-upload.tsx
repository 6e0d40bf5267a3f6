import type { ActionFunctionArgs } from '@remix-run/node';
import { enter, found } from '#app/http/enter.server.ts';
import { parseForm } from '#app/http/forms.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { organisationOf } from '#app/kernel/actor.ts';
import { profileDocumentShape } from '../documents/profile-document.ts';
import { profileTarget } from '../documents/profile-target.server.ts';
import { answerUpload } from '../uploads/answer-upload.server.ts';

export const handle = { access: 'organisation.own', title: 'profile-document.title' } satisfies RouteHandle;

/** For the script of the page of the profile's documents. Answers JSON. */
export async function action(args: ActionFunctionArgs) {
  return answerUpload(
    args,
    () => enter(args, handle),
    ({ world, actor }, sent) => {
      const parsed = parseForm(sent, profileDocumentShape);
      if (!parsed.ok) return parsed;
      const given = { organisationId: found(organisationOf(actor)), document: parsed.value };
      return { ok: true, value: profileTarget(world, actor, given) };
    },
  );
}
