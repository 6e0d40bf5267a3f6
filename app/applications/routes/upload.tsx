import type { ActionFunctionArgs } from '@remix-run/node';
import { enter } from '#app/http/enter.server.ts';
import { parseForm } from '#app/http/forms.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { answerUpload } from '#app/organisations/uploads/answer-upload.server.ts';
import { documentLabelShape } from '../application.ts';
import { applicationTarget } from '../application-target.server.ts';

export const handle = { access: 'applications.own', title: 'applications.home.title' } satisfies RouteHandle;

/** For the script of the documents page. Answers JSON. */
export async function action(args: ActionFunctionArgs) {
  return answerUpload(
    args,
    () => enter(args, handle),
    ({ world, actor, idParam }, sent) => {
      const parsed = parseForm(sent, documentLabelShape);
      if (!parsed.ok) return parsed;
      const place = { applicationId: idParam('applicationId'), ...parsed.value };
      return { ok: true, value: applicationTarget(world, actor, place) };
    },
  );
}
