import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
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

/** The second person's word on a proposal. */
export function RuleOutcome({ versionId, verdict }: { versionId: string; verdict: Verdict }) {
  const { t } = useText();
  return (['approved', 'refused'] as const).map((outcome) => (
    <Form key={outcome} name={outcome}>
      <HiddenField name="versionId" value={versionId} />
      <ButtonRow>
        <MoveButton
          verdict={verdict}
          label={t(`approval-rules.decide.${outcome}`)}
          tone={outcome === 'approved' ? 'primary' : 'secondary'}
        />
      </ButtonRow>
    </Form>
  ));
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
