import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ProgrammeRules, RuleField } from '../programme-rules.ts';
import { RULE_LABELS, RuleValue } from './rule-rows.tsx';

type Version = {
  readonly id: string;
  readonly number: number;
  readonly reason: string;
  readonly outcome: 'approved' | 'refused' | null;
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly outcomeAt: Date | null;
  readonly outcomeBy: string | null;
  readonly before: ProgrammeRules | null;
  readonly after: ProgrammeRules;
  readonly changed: readonly RuleField[];
};

/** One version: what it changes from what to what, why, by whom and when. */
export function RuleVersion({ version, currency }: { version: Version; currency: string }) {
  const { t } = useText();
  const { before, after, proposedBy, outcomeBy, outcomeAt } = version;
  return (
    <>
      {version.outcome ? (
        <p>
          <StatusTag
            state={version.outcome === 'approved' ? 'complete' : 'refused'}
            label={t(version.outcome === 'approved' ? 'programme-rules.approved' : 'approval-rules.refused')}
          />
        </p>
      ) : null}
      {before ? (
        <SummaryList
          rows={version.changed.map((field) => ({
            key: field,
            label: t(RULE_LABELS[field]),
            value: (
              <>
                <p className="hint">{t('programme-rules.before')}</p>
                <RuleValue field={field} rules={before} currency={currency} />
                <p className="hint">{t('programme-rules.after')}</p>
                <RuleValue field={field} rules={after} currency={currency} />
              </>
            ),
          }))}
        />
      ) : (
        <p>{t('programme-rules.first')}</p>
      )}
      {before ? <UserText>{version.reason}</UserText> : null}
      <p className="hint">
        {t('programme-rules.proposed-by', { name: proposedBy ?? t('programme-rules.portal') })} ·{' '}
        <DateTimeText value={version.proposedAt} />
      </p>
      {before && outcomeAt ? (
        <p className="hint">
          {t('programme-rules.decided-by', { name: outcomeBy ?? t('programme-rules.portal') })} ·{' '}
          <DateTimeText value={outcomeAt} />
        </p>
      ) : null}
    </>
  );
}

/** Every version that was decided, newest first. */
export function RuleHistory({ versions, currency }: { versions: readonly Version[]; currency: string }) {
  const { t } = useText();
  return versions.map((version) => (
    <Section key={version.id} level={3} title={t('approval-rules.version', { number: version.number })}>
      <RuleVersion version={version} currency={currency} />
    </Section>
  ));
}
