import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { authorityShape } from '../award-form.ts';
import { decisionPage } from '../decision-pages.server.ts';
import { lettersShape, proposeDates } from '../letters.ts';
import { notifyAward } from '../notify-award.server.ts';
import { recordAuthority } from '../record-authority.server.ts';
import { scheduleLetters } from '../schedule-letters.server.ts';
import { AuthorityForm } from '../ui/authority-form.tsx';
import { DecisionHead } from '../ui/decision-head.tsx';
import { LetterTable } from '../ui/letter-table.tsx';
import { LettersForm } from '../ui/letters-form.tsx';

export const handle = { access: 'awards.notify', title: 'awards.letters.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const at = world.clock.now();
  const page = found(await decisionPage(world.db, actor, idParam('decisionId'), at));
  return { ...page, proposed: proposeDates(at) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const decisionId = idParam('decisionId');
  const sent = await readForm(args.request);
  const done = () => redirect(paths.awardDecision(decisionId));
  const about = { decisionId, key: sent.key };
  if (sent.name === 'authority') {
    const authority = parseForm(sent, authorityShape);
    if (!authority.ok) return sendBack(sent, authority.errors);
    const recorded = await recordAuthority(world, actor, { ...about, ...authority.value });
    return answer(sent, recorded, () => redirect(paths.awardLetters(decisionId)));
  }
  const parsed = parseForm(sent, lettersShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { version, ...dates } = parsed.value;
  const given = { ...about, version, dates };
  const send = dates.releaseAt ? scheduleLetters : notifyAward;
  return answer(sent, await send(world, actor, given), done);
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
      <AuthorityForm page={page} />
      {page.decision.state === 'approved' ? <LettersForm page={page} proposed={page.proposed} /> : null}
    </>
  );
}
