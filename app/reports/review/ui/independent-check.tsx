import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { CheckPage } from '../check-pages.server.ts';
import { OPINIONS } from '../independent-check.ts';

/** What was asked for and what came of it; the button of who may ask. */
export function CheckFacts({ check, mayAsk }: CheckPage) {
  const { t } = useText();
  if (!check) {
    return (
      <>
        <p>{t('reports.check-by-expert.none')}</p>
        {mayAsk ? (
          <Form name="ask">
            <ButtonRow>
              <Button>{t('reports.check-by-expert.ask')}</Button>
            </ButtonRow>
          </Form>
        ) : null}
      </>
    );
  }
  const { opinion, examinedMinor, exceptionsMinor, documentId, recordedAt } = check;
  const found =
    opinion && recordedAt
      ? [
          { key: 'opinion', label: t('reports.opinion'), value: t(`reports.opinion.${opinion}`) },
          { key: 'recorded', label: t('reports.opinion.recorded'), value: <DateText value={recordedAt} /> },
          {
            key: 'examined',
            label: t('reports.opinion.examined'),
            value: <Amount value={euro(examinedMinor ?? 0n)} />,
          },
          {
            key: 'exceptions',
            label: t('reports.opinion.exceptions'),
            value: <Amount value={euro(exceptionsMinor ?? 0n)} />,
          },
          {
            key: 'document',
            label: t('reports.opinion.document'),
            value: <a href={paths.document(documentId ?? '')}>{t('reports.opinion.document.open')}</a>,
          },
        ]
      : [{ key: 'open', label: t('reports.opinion'), value: t('reports.check-by-expert.open') }];
  return (
    <SummaryList
      rows={[
        { key: 'asked', label: t('reports.check-by-expert.asked'), value: <DateText value={check.askedAt} /> },
        ...found,
      ]}
    />
  );
}

export function OpinionForm({ claimedMinor }: { claimedMinor: bigint }) {
  const { t, money } = useText();
  return (
    <Section title={t('reports.opinion.record')}>
      <Form name="opinion" encType="multipart/form-data">
        <SelectField
          name="opinion"
          label={t('reports.opinion')}
          choices={OPINIONS.map((each) => ({ value: each, label: t(`reports.opinion.${each}`) }))}
        />
        <AmountField
          name="examined"
          label={t('reports.opinion.examined')}
          hint={t('reports.opinion.examined.hint', { claimed: money(euro(claimedMinor)) })}
          currency="EUR"
        />
        <AmountField name="exceptions" label={t('reports.opinion.exceptions')} currency="EUR" defaultValue="0" />
        <FileField
          name="file"
          label={t('reports.opinion.document')}
          hint={t('applications.documents.file.hint')}
          accept={acceptAttribute}
        />
        <ButtonRow>
          <Button>{t('reports.opinion.send')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
