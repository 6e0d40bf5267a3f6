import type { ActionFunctionArgs } from '@remix-run/node';
import { enter } from '#app/http/enter.server.ts';
import { parseForm } from '#app/http/forms.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { answerUpload } from '#app/organisations/uploads/answer-upload.server.ts';
import { evidenceTarget } from '../evidence/evidence-target.server.ts';
import { evidenceShape } from '../report.ts';

export const handle = { access: 'reports.write', title: 'reports.documents.title' } satisfies RouteHandle;

/** For the script of the page of a cost's documents. Answers JSON. */
export async function action(args: ActionFunctionArgs) {
  return answerUpload(
    args,
    () => enter(args, handle),
    ({ world, actor, idParam }, sent) => {
      const parsed = parseForm(sent, evidenceShape);
      if (!parsed.ok) return parsed;
      const { label, ...facts } = parsed.value;
      const place = { reportId: idParam('reportId'), costLineId: idParam('lineId'), label, facts };
      return { ok: true, value: evidenceTarget(world, actor, place) };
    },
  );
}
