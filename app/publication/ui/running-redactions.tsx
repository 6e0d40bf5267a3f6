import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Button } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';

type Row = {
  readonly id: string;
  readonly country: string;
  readonly orderedAt: Instant;
  readonly orderedBy: string | null;
  readonly own: boolean;
};

/** Countries under an emergency; another person than the one who ordered it lifts it. */
export function RunningRedactions({ rows }: { rows: readonly Row[] }) {
  const { t, country } = useText();
  if (rows.length === 0) return null;
  return (
    <Section title={t('publication.redactions.running')}>
      {rows.map((row) => (
        <Section key={row.id} title={country(row.country)} level={3} panel>
          <p>
            <bdi>{row.orderedBy ?? ''}</bdi> · <DateTimeText value={row.orderedAt} />
          </p>
          {row.own ? (
            <p className="hint">{t('refusal.release-by-another')}</p>
          ) : (
            <Form name={`lift-${row.id}`}>
              <input type="hidden" name="redactionId" value={row.id} />
              <Button tone="secondary">{t('publication.redactions.lift')}</Button>
            </Form>
          )}
        </Section>
      ))}
    </Section>
  );
}
