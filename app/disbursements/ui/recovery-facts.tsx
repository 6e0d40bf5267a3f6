import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { Ground } from '../irregularity.ts';
import { restOf, type Way } from '../recovery-settlement.ts';

type Part = { readonly number: number; readonly way: Way; readonly amountMinor: bigint; readonly valueOn: string };

type RecoveryFactsProps = {
  recovery: {
    readonly id: string;
    readonly kind: 'disallowance' | 'unspent' | 'irregularity';
    readonly ground: Ground | null;
    readonly amountMinor: bigint;
    readonly settledMinor: bigint;
    readonly parts: readonly Part[];
    readonly currency: string;
    readonly agreementId: string;
    readonly agreement: string;
    readonly organisation: string;
    readonly dueOn: string | null;
    readonly hasNote: boolean;
    readonly contestReason: string;
  };
};

/** What is owed, why, by whom, until when, and what the grantee says to it. */
export function RecoveryFacts({ recovery }: RecoveryFactsProps) {
  const { t } = useText();
  const { id, kind, amountMinor, currency, agreementId, agreement, organisation, dueOn, hasNote } = recovery;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'amount', label: t('common.amount'), value: <Amount value={{ minor: amountMinor, currency }} /> },
          ...(recovery.parts.length > 0
            ? [
                {
                  key: 'rest',
                  label: t('recovery.rest'),
                  value: <Amount value={{ minor: restOf(recovery), currency }} />,
                },
              ]
            : []),
          { key: 'kind', label: t('disbursements.recoveries.kind'), value: t(`recovery.kind.${kind}`) },
          ...(recovery.ground
            ? [{ key: 'ground', label: t('irregularity.ground'), value: t(`irregularity.ground.${recovery.ground}`) }]
            : []),
          { key: 'organisation', label: t('common.organisation'), value: <Reference>{organisation}</Reference> },
          {
            key: 'agreement',
            label: t('disbursements.agreement'),
            value: (
              <a href={paths.agreement(agreementId)}>
                <Reference>{agreement}</Reference>
              </a>
            ),
          },
          ...(dueOn ? [{ key: 'due', label: t('recovery.note.due'), value: <DateText value={dueOn} /> }] : []),
          ...(hasNote
            ? [
                {
                  key: 'note',
                  label: t('recovery.note'),
                  value: (
                    <a href={paths.debitNote(id)} download="">
                      {t('recovery.note')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <RecoveryParts parts={recovery.parts} currency={currency} />
      {recovery.contestReason ? (
        <Section title={t('recovery.contest.said')}>
          <UserText>{recovery.contestReason}</UserText>
        </Section>
      ) : null}
    </>
  );
}

/** What was paid back, set off or given up so far; nothing while nothing was. */
function RecoveryParts({ parts, currency }: { parts: readonly Part[]; currency: string }) {
  const { t, number } = useText();
  if (parts.length === 0) return null;
  return (
    <Section title={t('recovery.parts')}>
      <DataTable
        caption={t('recovery.parts')}
        captionHidden
        rows={parts}
        rowKey={(part) => String(part.number)}
        columns={[
          { key: 'number', label: t('recovery.part'), cell: (part) => number(part.number) },
          {
            key: 'on',
            label: t('disbursements.settlement.valueDate'),
            cell: (part) => <DateText value={part.valueOn} />,
          },
          { key: 'way', label: t('recovery.way'), cell: (part) => t(`recovery.way.${part.way}`) },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (part) => <Amount value={{ minor: part.amountMinor, currency }} />,
            numeric: true,
          },
        ]}
      />
    </Section>
  );
}
