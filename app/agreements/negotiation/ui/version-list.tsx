import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { Heading } from '#app/programme/headings.ts';
import { lineText } from '../../budget-line-text.ts';
import type { NegotiationPage } from '../negotiation-pages.server.ts';
import type { TermChange } from '../version.ts';

type Version = NegotiationPage['versions'][number];
type Known = Pick<NegotiationPage, 'agreement'>;

/** Every version that was sent, in what it differs from the one before, and what the grantee wanted of it. */
export function VersionList({ versions, ...known }: Known & { versions: readonly Version[] }) {
  const { t } = useText();
  if (versions.length === 0) return <EmptyState title={t('negotiation.none')}>{t('negotiation.none.body')}</EmptyState>;
  return (
    <div className="flow">
      {versions.map((version) => (
        <Section key={version.number} title={t('negotiation.version', { number: version.number })}>
          <p>
            {t('negotiation.sent-by')} <bdi>{version.sentBy}</bdi> · <DateTimeText value={version.sentAt} />
          </p>
          <p className="hint">
            {t('negotiation.hash')} <Reference>{version.sha256}</Reference>
          </p>
          <Changes version={version} {...known} />
          {version.remark === null ? null : (
            <blockquote>
              <UserText>{version.remark}</UserText>
              <p className="hint">
                {t('negotiation.asked-by')} <bdi>{version.remarkedBy}</bdi>
                {version.remarkedAt ? (
                  <>
                    {' · '}
                    <DateTimeText value={version.remarkedAt} />
                  </>
                ) : null}
              </p>
            </blockquote>
          )}
        </Section>
      ))}
    </div>
  );
}

function Changes({ version, agreement }: Known & { version: Version }) {
  const text = useText();
  const { t, date } = text;
  if (version.changes === null) return version.number === 1 ? <p>{t('negotiation.first')}</p> : null;
  const amount = (minor: bigint) => text.money(money(minor, agreement.currency));
  const wordingOf = (version: number | null) =>
    version === null ? t('negotiation.clause.out') : t('negotiation.clause.in', { version });
  const lineOf = (heading: Heading, line: { number: number; description: string }) =>
    `${t(`heading.${heading}`)} · ${lineText(line, text)}`;
  const wording = (change: TermChange): readonly [label: string, from: string, to: string] => {
    switch (change.kind) {
      case 'starts':
        return [t('agreements.plan.starts'), date(change.from), date(change.to)];
      case 'ends':
        return [t('agreements.plan.ends'), date(change.from), date(change.to)];
      case 'conditions':
        return [t('agreements.home.special'), change.from, change.to];
      case 'clause':
        return [t(`agreements.clause.${change.clause}`), wordingOf(change.from), wordingOf(change.to)];
      case 'line': {
        const from = change.from === null ? t('budget-lines.was-not') : amount(change.from);
        const to = change.to === null ? t('budget-lines.removed') : amount(change.to);
        return [lineOf(change.heading, change), from, to];
      }
      case 'line-name':
        return [
          t('budget-lines.name-of', { heading: t(`heading.${change.heading}`), number: change.number }),
          change.from || t('agreements.budget.whole'),
          change.to || t('agreements.budget.whole'),
        ];
      case 'instalment':
        return [t('agreements.plan.amount-of', { number: change.number }), amount(change.from), amount(change.to)];
      case 'instalment-date':
        return [
          t('agreements.plan.date-of', { number: change.number }),
          change.from ? date(change.from) : '–',
          date(change.to),
        ];
    }
  };
  const rows = version.changes.map((change, place) => ({ place, words: wording(change) }));
  const cell = (at: 0 | 1 | 2) => (row: (typeof rows)[number]) => <span dir="auto">{row.words[at]}</span>;
  return (
    <DataTable
      caption={t('negotiation.changes')}
      rows={rows}
      rowKey={({ place }) => String(place)}
      empty={<p>{t('negotiation.same')}</p>}
      columns={[
        { key: 'what', label: t('negotiation.what'), cell: cell(0) },
        { key: 'from', label: t('amendments.before'), cell: cell(1) },
        { key: 'to', label: t('amendments.after'), cell: cell(2) },
      ]}
    />
  );
}
