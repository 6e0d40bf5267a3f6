import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { columnsOf } from '#app/calls/question-kinds.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { fieldId } from '#app/ui/reply.ts';
import { readRows } from '../answer-rows.ts';
import { answerField } from '../answers.ts';
import { sectionPage } from '../form-pages.server.ts';
import { heldReply, holdIfSignedOut, releaseHeld } from '#app/people/held-form.server.ts';
import { placeOf } from '../keep-answers.server.ts';
import { cellField } from '../row-fields.ts';
import { saveSection } from '../save-section.server.ts';
import { readIntent, readSection, type SectionIntent } from '../section-answers.ts';
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
  return { ...page, adding: url.searchParams.get('row'), held: await heldReply(world, actor.accountId, url) };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const { world, actor, url, idParam, param } = enter(args, handle);
  const id = idParam('applicationId');
  const about = { id, section: param('section'), at: world.clock.now() };
  // Null also where a corrigendum took the section away while somebody was typing: what was typed is kept first.
  const page = await sectionPage(world.db, actor, about);
  const sent = await readForm(args.request);
  const intent = readIntent(sent.intent);
  const section = readSection(sent.fields, { now: page?.questions.map(({ code }) => code) ?? [], intent });
  const given = { applicationId: id, section: about.section, answers: section.answers, key: sent.key };
  const result = await saveSection(world, actor, given);
  const { problems, marks } = result.ok ? result.value : { problems: [], marks: {} };
  const placed = problems.map((problem) => ({ problem, place: placeOf(problem.field) }));
  // Whoever leaves may leave things unfinished, but not without knowing that a text was not saved.
  const lost = placed.some(({ place }) => !Object.hasOwn(marks, place.code));
  if (lost || (problems.length > 0 && intent.kind === 'continue')) {
    return sendBack(
      sent,
      placed.map(({ problem, place }) => ({ ...problem, field: section.fieldOf(place) })),
    );
  }
  if (result.ok) await releaseHeld(world, actor.accountId, url);
  // Asked again: an answer may ask for more, here or in a section that was not there before.
  const after = await sectionPage(world.db, actor, about);
  return answer(sent, result, () => redirect(whereTo(intent, { id, after, codes: section.codes })));
}

type After = { id: string; after: Awaited<ReturnType<typeof sectionPage>>; codes: readonly string[] };

function whereTo(intent: SectionIntent, { id, after, codes }: After): string {
  switch (intent.kind) {
    case 'leave':
      return paths.applications();
    case 'files':
      return paths.applicationDocuments(id);
    case 'continue': {
      const more = after?.questions.some(({ code }) => !codes.includes(code)) ? after.section.code : after?.next;
      return more ? paths.applicationSection(id, more) : paths.application(id);
    }
    case 'add-row':
    case 'drop-row': {
      const place = after?.questions.findIndex(({ code }) => code === codes[intent.index]) ?? -1;
      const question = after?.questions[place];
      if (!after || !question) return paths.application(id);
      const adding = intent.kind === 'add-row';
      const first = cellField(place, readRows(question, question.value).length, columnsOf(question)[0]?.code ?? '');
      const anchor = fieldId('section', adding ? first : answerField(place));
      return `${paths.applicationSection(id, after.section.code, adding ? { row: question.code } : {})}#${anchor}`;
    }
  }
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
