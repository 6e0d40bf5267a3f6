import { useText } from '#app/i18n/text-context.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';

type EnvelopeProps = {
  currency: string;
  envelopeMinor: bigint;
  listMinor: bigint;
  /** Below 0 when more is promised than there is. */
  leftMinor: bigint;
  capMinor: bigint;
};

/** I3, I5: the envelope, what the list promises, what remains, and the most one third party may hold. */
export function EnvelopeFigures({ currency, envelopeMinor, listMinor, leftMinor, capMinor }: EnvelopeProps) {
  const { t } = useText();
  const over = leftMinor < 0n;
  return (
    <Figures
      figures={[
        {
          key: 'envelope',
          label: t('awards.envelope'),
          value: <Amount value={{ minor: envelopeMinor, currency }} />,
        },
        { key: 'list', label: t('awards.on-list'), value: <Amount value={{ minor: listMinor, currency }} /> },
        {
          key: 'left',
          label: t('awards.left'),
          value: <Amount value={{ minor: leftMinor, currency }} />,
          note: over ? t('awards.left.over') : null,
        },
        {
          key: 'cap',
          label: t('awards.cap'),
          value: <Amount value={{ minor: capMinor, currency }} />,
          note: t('awards.cap.note'),
        },
      ]}
    />
  );
}
