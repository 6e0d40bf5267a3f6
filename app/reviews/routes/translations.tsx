import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { translateAnswers } from '../translate-answers.server.ts';
import { translationsIn, translationShape } from '../translation.ts';
import { translationPage } from '../translation-pages.server.ts';
import { TranslationForm } from '../ui/translation-form.tsx';

export const handle = { access: 'answers.translate', title: 'reviews.translation.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam, text } = enter(args, handle);
  const language = url.searchParams.get('language') ?? text.language;
  return found(await translationPage(world.db, actor, { applicationId: idParam('applicationId'), language }));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam, text } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const page = found(await translationPage(world.db, actor, { applicationId, language: text.language }));
  const questions = page.answers.map((each) => each.code);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, translationShape(questions.length));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { language } = parsed.value;
  const texts = translationsIn(questions, parsed.value);
  const saved = await translateAnswers(world, actor, { applicationId, language, texts, key: sent.key });
  return answer(sent, saved, () => redirect(paths.translations(applicationId, { language })));
}

export default function Translations() {
  return <TranslationForm page={useLoaderData<typeof loader>()} />;
}
