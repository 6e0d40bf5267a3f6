import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { lettersShape } from '../award-form.ts';
import { decisionPage } from '../decision-pages.server.ts';
import { notifyAward } from '../notify-award.server.ts';
import { DecisionHead } from '../ui/decision-head.tsx';
import { LetterTable } from '../ui/letter-table.tsx';

export const handle = { access: 'awards.notify', title: 'awards.letters.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await decisionPage(world.db, actor, idParam('decisionId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const decisionId = idParam('decisionId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, lettersShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { decisionId, version: parsed.value.version, key: sent.key };
  return answer(sent, await notifyAward(world, actor, given), () => redirect(paths.awardDecision(decisionId)));
}

export default function Letters() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <DecisionHead
        page={page}
        title={t('awards.letters.title')}
        lede={t('awards.letters.lede')}
        back={paths.awardDecision(page.decision.id)}
      />
      <Section title={t('awards.letters.all')}>
        <LetterTable page={page} />
      </Section>
      <Form name="letters">
        <HiddenField name="version" value={page.decision.version} />
        <CheckboxField name="read" label={t('awards.letters.read')} />
        <MoveButton {...page.verdicts.notify} label={t('awards.letters.send')} />
      </Form>
    </>
  );
}
