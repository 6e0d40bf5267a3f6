import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DECLARATION_REASONS, type Declaration } from '../alternative-evidence.ts';

type DeclarationSectionProps = {
  declaration: Declaration | null;
  /** Euro cents of the report that rest on declarations, and how many may. */
  declared: { minor: bigint; ceilingMinor: bigint; percent: number };
};

/** Where the receipt of a cost is lost or was not safe to keep, the grantee says so here; or takes it back. */
export function DeclarationSection({ declaration, declared }: DeclarationSectionProps) {
  const { t, percent, money } = useText();
  const share = { minor: money(euro(declared.minor)), most: money(euro(declared.ceilingMinor)) };
  return (
    <Section id="declaration" title={t('reports.declaration.title')}>
      <p>{t('reports.declaration.lede')}</p>
      <p className="hint">{t('reports.declarations.share', { ...share, percent: percent(declared.percent) })}</p>
      {declaration ? <p>{t(`reports.declaration.${declaration.reason}`)}</p> : null}
      <Form name="declaration">
        {declaration ? null : (
          <SelectField
            name="reason"
            label={t('reports.declaration.reason')}
            hint={t('reports.declaration.reason.hint')}
            choices={DECLARATION_REASONS.map((each) => ({ value: each, label: t(`reports.declaration.${each}`) }))}
          />
        )}
        <ButtonRow>
          {declaration ? (
            <Button tone="secondary" name="intent" value="withdraw">
              {t('reports.declaration.withdraw')}
            </Button>
          ) : (
            <Button tone="secondary" name="intent" value="declare">
              {t('reports.declaration.declare')}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** The same beside a cost that is judged: why, and whether a second person took it for a receipt. */
export function DeclarationNote({ declaration }: { declaration: Declaration }) {
  const { t } = useText();
  const signed = declaration.countersignedBy !== null;
  return (
    <NoticeBanner tone={signed ? 'info' : 'warning'} title={t(`reports.declaration.${declaration.reason}`)}>
      <p>{signed ? t('reports.declaration.signed') : t('reports.declaration.unsigned')}</p>
    </NoticeBanner>
  );
}
