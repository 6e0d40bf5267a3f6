import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Factor } from '#app/people/step-up.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { AmendmentForm, AmendmentKind, Side } from '../amendment.ts';

type AmendmentPeopleProps = {
  amendment: { readonly kind: AmendmentKind; readonly form: AmendmentForm | null; readonly side: Side };
  /** Aliases. */
  requestedBy: string;
  checkedBy: string | null;
  approvedBy: readonly string[];
  signers: readonly {
    readonly side: Side;
    readonly alias: string;
    readonly at: Instant;
    readonly confirmedBy: Factor;
  }[];
};

/** What kind of change this is, and who asked, checked, approved and signed: by alias. */
export function AmendmentPeople({ amendment, requestedBy, checkedBy, approvedBy, signers }: AmendmentPeopleProps) {
  const { t } = useText();
  const { kind, form, side } = amendment;
  const names = (aliases: readonly string[]) =>
    aliases.map((alias, place) => (
      <span key={alias}>
        {place > 0 ? ' · ' : ''}
        <bdi>{alias}</bdi>
      </span>
    ));
  return (
    <SummaryList
      rows={[
        { key: 'kind', label: t('amendments.kind'), value: t(`amendment.kind.${kind}`) },
        ...(form ? [{ key: 'form', label: t('amendments.form'), value: t(`amendment.form.${form}.long`) }] : []),
        { key: 'side', label: t('amendments.asked'), value: t(`agreements.side.${side}`) },
        { key: 'asked-by', label: t('amendments.asked-by'), value: <bdi>{requestedBy}</bdi> },
        ...(checkedBy ? [{ key: 'checked', label: t('amendments.checked-by'), value: <bdi>{checkedBy}</bdi> }] : []),
        ...(approvedBy.length > 0
          ? [{ key: 'approved', label: t('amendments.approved-by'), value: names(approvedBy) }]
          : []),
        ...signers.map((each) => ({
          key: each.side,
          label: t(`agreements.side.${each.side}`),
          value: (
            <>
              <bdi>{each.alias}</bdi> · <DateTimeText value={each.at} /> · {t(`people.step-up.by.${each.confirmedBy}`)}
            </>
          ),
        })),
      ]}
    />
  );
}
