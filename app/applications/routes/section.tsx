import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { answerField } from '../answers.ts';
import { sectionPage } from '../form-pages.server.ts';
import { heldReply, holdIfSignedOut, releaseHeld } from '../held-form.server.ts';
import type { TypedAnswer } from '../keep-answers.server.ts';
import { saveSection } from '../save-section.server.ts';
import { SectionForm } from '../ui/section-form.tsx';

export const handle = {
  access: 'applications.own',
  title: 'applications.home.title',
  script: 'autosave',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam, param } = enter(args, handle);
  const about = { id: idParam('applicationId'), section: param('section'), at: world.clock.now() };
  const page = found(await sectionPage(world.db, actor, about));
  if (!page.editable) return redirect(paths.application(page.id));
  return { ...page, held: await heldReply(world, actor.accountId, url) };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const { world, actor, url, idParam, param } = enter(args, handle);
  const id = idParam('applicationId');
  // Null also where a corrigendum took the section away while somebody was typing: what was typed is kept first.
  const page = await sectionPage(world.db, actor, { id, section: param('section'), at: world.clock.now() });
  const sent = await readForm(args.request);
  const codes = printedCodes(sent, page?.questions ?? []);
  const given = { applicationId: id, section: param('section'), answers: typedAnswers(sent, codes), key: sent.key };
  const result = await saveSection(world, actor, given);
  const wrong = result.ok ? result.value : { problems: [], conflicts: [] };
  // Whoever leaves may leave things unfinished, but not without knowing that a text was not saved.
  if (wrong.conflicts.length > 0 || (wrong.problems.length > 0 && sent.intent !== 'leave')) {
    return sendBack(
      sent,
      wrong.problems.map((problem) => ({ ...problem, field: answerField(codes.indexOf(problem.field)) })),
    );
  }
  if (result.ok) await releaseHeld(world, actor.accountId, url);
  // Asked again: an answer may ask for more, here or in a section that was not there before.
  const after = await sectionPage(world.db, actor, { id, section: param('section'), at: world.clock.now() });
  const more = after?.questions.some(({ code }) => !codes.includes(code)) ? after.section.code : after?.next;
  const onward = more ? paths.applicationSection(id, more) : paths.application(id);
  return answer(sent, result, () => redirect(sent.intent === 'leave' ? paths.applications() : onward));
}

/** Codes of the questions in the order the form was printed with: a corrigendum may have changed the form since. */
function printedCodes(sent: SentForm, now: readonly { readonly code: string }[]): readonly string[] {
  const printed = sent.fields.get('printed');
  return typeof printed === 'string' ? printed.split(' ') : now.map(({ code }) => code);
}

function typedAnswers(sent: SentForm, codes: readonly string[]): ReadonlyMap<string, TypedAnswer> {
  const text = (name: string) => sent.fields.get(name);
  return new Map(
    codes.flatMap((code, index) => {
      const typed = text(answerField(index));
      const mark = text(`mark-${index}`);
      // A question of radio buttons with none pressed sends nothing but its mark.
      if (typeof mark !== 'string') return [];
      return [[code, { typed: typeof typed === 'string' ? typed : '', mark }] as const];
    }),
  );
}

export default function ApplicationSection() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const { section, id } = page;
  return (
    <>
      <PageTitle
        title={inLanguage(section.title, language)}
        caption={t('applications.section.place', { place: section.place, of: section.of })}
        back={{ href: paths.application(id) }}
      />
      <SectionForm {...page} />
    </>
  );
}
