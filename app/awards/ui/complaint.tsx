import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { OwnRedress } from '../redress/redress-pages.server.ts';

type ComplaintProps = {
  redress: { grounds: string; filedAt: Date; decidedAt: Date | null; answer: string | null };
  level?: 2 | 3;
};

/** A complaint as it was filed, and its answer. */
export function Complaint({ redress, level = 2 }: ComplaintProps) {
  const { t } = useText();
  return (
    <>
      <Section title={t('redress.grounds')} level={level}>
        <p className="hint">
          <DateText value={redress.filedAt} />
        </p>
        <UserText>{redress.grounds}</UserText>
      </Section>
      <Section title={t('redress.answer')} level={level}>
        {redress.answer && redress.decidedAt ? (
          <>
            <p className="hint">
              <DateText value={redress.decidedAt} />
            </p>
            <UserText>{redress.answer}</UserText>
          </>
        ) : (
          <p>{t('redress.waits')}</p>
        )}
      </Section>
    </>
  );
}

/** What is complained of, in the applicant's own words, while the period runs. */
export function ComplaintForm({ page }: { page: OwnRedress }) {
  const { t } = useText();
  return (
    <>
      <p className="measure">{t('redress.own.lede')}</p>
      {page.until ? (
        <p>
          {t('redress.until')} <DateText value={page.until} />
        </p>
      ) : null}
      <Form name="complaint">
        <TextArea name="grounds" label={t('redress.grounds')} hint={t('redress.grounds.hint')} rows={10} />
        <MoveButton verdict={page.verdict} label={t('redress.own.send')} />
      </Form>
    </>
  );
}
