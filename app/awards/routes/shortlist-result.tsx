import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateText, Deadline } from '#app/ui/date.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { shortlistOpening } from '../shortlist/shortlist-letter.ts';
import { shortlistResult } from '../shortlist/shortlist-result.server.ts';
import { AssessmentTold } from '../ui/letter.tsx';
import { RedressLink } from '../ui/redress-link.tsx';

export const handle = { access: 'applications.own', title: 'shortlist.result.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const asked = { applicationId: idParam('applicationId'), at: world.clock.now() };
  return found(await shortlistResult(world.db, actor, asked));
}

export default function ShortlistResultPage() {
  const page = useLoaderData<typeof loader>();
  const text = useText();
  const { t, language } = text;
  const { id, reference, state } = page.application;
  const { secondStage } = page;
  return (
    <>
      <PageTitle
        title={t('shortlist.result.title')}
        caption={
          <>
            <Reference>{reference}</Reference> · <bdi>{inLanguage(page.callTitle, language)}</bdi>
          </>
        }
        back={{ href: paths.application(id) }}
        aside={<StatusTag state={state} label={t(`application.state.${state}`)} />}
      />
      {shortlistOpening(page, text).map((said, index) => (
        <UserText key={index}>{said}</UserText>
      ))}
      <SummaryList
        rows={[
          { key: 'told', label: t('awards.result.told'), value: <DateText value={page.toldAt} /> },
          ...(secondStage
            ? [
                {
                  key: 'deadline',
                  label: t('shortlist.result.deadline'),
                  value: <Deadline at={secondStage.call.deadlineAt} zone={secondStage.call.deadlineZone} />,
                },
              ]
            : []),
        ]}
      />
      <AssessmentTold page={page} />
      <ButtonRow>
        {secondStage ? <ButtonLink href={paths.application(id)}>{t('shortlist.result.onward')}</ButtonLink> : null}
        <ButtonLink href={paths.shortlistLetter(id)} tone="secondary" download>
          {t('awards.letter.take')}
        </ButtonLink>
      </ButtonRow>
      {page.redress ? <RedressLink applicationId={id} redress={page.redress} /> : null}
    </>
  );
}
