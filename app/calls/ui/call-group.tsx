import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { CardList } from '#app/ui/card-list.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { FilterQuery } from '../call-filter.ts';
import type { CallCard } from '../public-pages.server.ts';
import type { PublicStanding } from '../public-standing.ts';
import { spoken } from '../translated-text.ts';
import { AmountRange } from './amount-range.tsx';
import { StandingTag } from './standing-tag.tsx';
import { TimeLeftText } from './time-left.tsx';

type Group = { readonly standing: PublicStanding; readonly calls: readonly CallCard[]; readonly more: boolean };

/** Calls of one standing, a card each; nothing where there are none. */
export function CallGroup({ group, only, kept }: { group: Group; only: boolean; kept: FilterQuery }) {
  const { t, language } = useText();
  const { standing, calls, more } = group;
  const last = calls.at(-1)?.id ?? '';
  if (calls.length === 0) return null;
  return (
    <Section title={t(`calls.standing.${standing}`)} id={standing}>
      <CardList
        label={t(`calls.standing.${standing}`)}
        cards={calls.map((call) => ({
          key: call.id,
          href: paths.call(call.reference),
          title: spoken(call.title, language).text,
          caption: <Reference>{call.reference}</Reference>,
          tag: <StandingTag standing={call.standing} />,
          body: <CardBody call={call} />,
        }))}
      />
      {more && only ? <Pager previous={null} next={paths.calls({ state: standing, ...kept, after: last })} /> : null}
      {more && !only ? (
        <p>
          <a href={paths.calls({ state: standing, ...kept })}>{t('calls.list.more')}</a>
        </p>
      ) : null}
    </Section>
  );
}

function CardBody({ call }: { call: CallCard }) {
  const { t, language } = useText();
  const summary = spoken(call.summary, language);
  return (
    <>
      {summary.text === '' ? null : (
        <p dir="auto" lang={summary.lang}>
          {summary.text}
        </p>
      )}
      <p>
        {t('calls.grant-size')}: <AmountRange call={call} />
      </p>
      {call.standing === 'upcoming' ? (
        <p>
          {t('calls.opens')}: <Deadline at={call.opensAt} zone={call.deadlineZone} />
        </p>
      ) : null}
      <p>
        {t(call.answerDays === null ? 'common.deadline' : 'calls.rolling.until')}:{' '}
        <Deadline at={call.deadlineAt} zone={call.deadlineZone} />
      </p>
      {call.answerDays === null ? null : <p>{t('calls.rolling.title')}</p>}
      {call.standing === 'open' ? (
        <p>
          <strong>
            <TimeLeftText left={call.left} />
          </strong>
        </p>
      ) : null}
    </>
  );
}
