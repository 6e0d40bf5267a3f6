import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { CapOverrideData } from '../cap/cap-override-pages.server.ts';

/** What is asked for, on what ground, by whom, and who answered. */
export function CapOverrideFacts({ page }: { page: CapOverrideData }) {
  const { t } = useText();
  const { override, by } = page;
  const { proposedAt, decidedAt, endedAt } = override;
  return (
    <SummaryList
      rows={[
        {
          key: 'organisation',
          label: t('common.organisation'),
          value: (
            <a href={paths.deskOrganisation(override.organisationId)}>
              <Reference>{page.organisation}</Reference>
            </a>
          ),
        },
        {
          key: 'cap',
          label: t('cap.amount'),
          value: <Amount value={{ minor: override.capMinor, currency: page.currency }} />,
        },
        { key: 'authority', label: t('cap.authority'), value: <bdi>{override.authorityReference}</bdi> },
        { key: 'document', label: t('cap.document'), value: <bdi>{override.documentReference}</bdi> },
        { key: 'reason', label: t('common.reason'), value: <UserText>{override.reason}</UserText> },
        { key: 'until', label: t('cap.until'), value: <DateText value={override.validUntil} /> },
        { key: 'proposed', label: t('cap.proposed'), value: <Who alias={by.proposed} at={proposedAt} /> },
        ...(decidedAt
          ? [{ key: 'decided', label: t('cap.decided'), value: <Who alias={by.decided} at={decidedAt} /> }]
          : []),
        ...(endedAt ? [{ key: 'ended', label: t('cap.ended'), value: <Who alias={by.ended} at={endedAt} /> }] : []),
      ]}
    />
  );
}

function Who({ alias, at }: { alias: string | null; at: Date }) {
  return (
    <>
      <bdi>{alias ?? ''}</bdi> · <DateTimeText value={at} />
    </>
  );
}

/** A second person's answer; the end of one in force. */
export function CapOverrideAnswers({ page }: { page: CapOverrideData }) {
  const { t } = useText();
  const { answer, end } = page;
  return (
    <>
      {answer ? (
        <Section title={t('cap.answer.title')} panel>
          <Form name="answer">
            <CheckboxField name="seen" label={t('cap.answer.seen')} />
            <ButtonRow>
              <MoveButton verdict={answer.approve} label={t('cap.answer.approve')} name="intent" value="approve" />
              {answer.refuse.allowed ? (
                <MoveButton
                  verdict={answer.refuse}
                  tone="danger"
                  label={t('cap.answer.refuse')}
                  name="intent"
                  value="refuse"
                />
              ) : null}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      {end ? (
        <Section title={t('cap.end.title')}>
          <p className="measure">{t('cap.end.body')}</p>
          <Form name="end">
            <CheckboxField name="seen" label={t('cap.end.seen')} />
            <MoveButton verdict={end} tone="danger" label={t('cap.end.send')} />
          </Form>
        </Section>
      ) : null}
    </>
  );
}
