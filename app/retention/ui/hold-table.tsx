import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { HeldKind, HoldReason } from '../hold.ts';

type Line = {
  readonly id: string;
  readonly subjectKind: HeldKind;
  readonly reference: string;
  readonly reason: HoldReason;
  readonly caseReference: string;
  readonly placedBy: string;
  readonly placedAt: Instant;
  readonly lifts: readonly { readonly alias: string; readonly at: Instant }[];
  readonly standing: 'in-force' | 'lifting' | 'lifted';
  readonly lift: Verdict;
};

/** I36: what is held, by whom and why, and who has lifted it. */
export function HoldTable({ holds }: { holds: readonly Line[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('retention.holds.list')}
      captionHidden
      rows={holds}
      rowKey={(hold) => hold.id}
      empty={<EmptyState title={t('retention.holds.none')} />}
      columns={[
        {
          key: 'subject',
          label: t('retention.hold.subject'),
          cell: (hold) => (
            <span>
              {t(`retention.subject.${hold.subjectKind}`)} <bdi dir="ltr">{hold.reference}</bdi>
            </span>
          ),
        },
        {
          key: 'reason',
          label: t('common.reason'),
          cell: (hold) => (
            <span>
              {t(`retention.reason.${hold.reason}`)} {hold.caseReference ? <bdi>{hold.caseReference}</bdi> : null}
            </span>
          ),
        },
        {
          key: 'placed',
          label: t('retention.hold.placed'),
          cell: (hold) => <Signed alias={hold.placedBy} at={hold.placedAt} />,
        },
        { key: 'lifts', label: t('retention.hold.lifts'), cell: (hold) => <Lifts lifts={hold.lifts} /> },
        { key: 'standing', label: t('common.status'), cell: (hold) => <Standing hold={hold} /> },
      ]}
    />
  );
}

function Signed({ alias, at }: { alias: string; at: Instant }) {
  return (
    <span>
      <bdi>{alias}</bdi> · <DateTimeText value={at} />
    </span>
  );
}

function Lifts({ lifts }: { lifts: Line['lifts'] }) {
  const { t } = useText();
  if (lifts.length === 0) return <>{t('common.none')}</>;
  return (
    <ul>
      {lifts.map((lift) => (
        <li key={lift.alias}>
          <Signed {...lift} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ hold }: { hold: Line }) {
  const { t } = useText();
  return (
    <div className="flow">
      <StatusTag
        state={hold.standing}
        label={t(`retention.hold.standing.${hold.standing}`)}
        tone={hold.standing === 'lifted' ? 'neutral' : 'warn'}
      />
      {hold.standing === 'lifted' ? null : (
        <Form name={`lift-${hold.id}`}>
          <HiddenField name="holdId" value={hold.id} />
          <MoveButton verdict={hold.lift} label={t('retention.hold.lift')} tone="secondary" />
        </Form>
      )}
    </div>
  );
}
