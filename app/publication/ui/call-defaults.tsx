import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DEFAULT_TIERS, type DefaultTier } from '../tier.ts';

type Call = { readonly id: string; readonly reference: string; readonly tier: DefaultTier };

/** I38: what the grants of each call start with. */
export function CallDefaults({ calls }: { calls: readonly Call[] }) {
  const { t } = useText();
  return (
    <Section title={t('publication.defaults.title')}>
      <p>{t('publication.defaults.body')}</p>
      <SummaryList
        rows={calls.map(({ id, reference, tier }) => ({
          key: id,
          label: reference,
          value: t(`publication.tier.${tier}`),
        }))}
      />
      <Form name="default">
        <SelectField
          name="callId"
          label={t('publication.call')}
          choices={calls.map(({ id, reference }) => ({ value: id, label: reference }))}
        />
        <SelectField
          name="tier"
          label={t('publication.desk.seen')}
          choices={DEFAULT_TIERS.map((value) => ({ value, label: t(`publication.tier.${value}`) }))}
        />
        <Button tone="secondary">{t('publication.defaults.send')}</Button>
      </Form>
    </Section>
  );
}
