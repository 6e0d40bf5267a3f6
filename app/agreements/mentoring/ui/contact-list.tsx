import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { MentoringPage } from '../mentoring-pages.server.ts';

type Row = MentoringPage['rows'][number];

/** Contacts and visits, one section each, the newest on top; what a newer entry stands in for is folded. */
export function ContactList({ id, rows }: Pick<MentoringPage, 'id' | 'rows'>) {
  const { t, date } = useText();
  if (rows.length === 0) return <EmptyState title={t('mentoring.none')}>{t('mentoring.none.body')}</EmptyState>;
  return (
    <div className="flow">
      {rows.map((row) => (
        <Section
          key={row.id}
          title={t('mentoring.one', { kind: t(`mentoring.kind.${row.kind}`), day: date(row.heldOn) })}
          aside={<Mark row={row} />}
        >
          {row.corrected ? (
            <Disclosure summary={t('mentoring.older')}>
              <Entry row={row} />
            </Disclosure>
          ) : (
            <Entry row={row} />
          )}
          {row.mayCorrect ? (
            <p>
              <a href={`${paths.mentoring(id, { correct: row.id })}#record`}>
                {t('mentoring.correct')}
                <span className="unseen"> {date(row.heldOn)}</span>
              </a>
            </p>
          ) : null}
          {row.mayAnswer ? <AnswerForm row={row} /> : null}
        </Section>
      ))}
    </div>
  );
}

function Mark({ row }: { row: Row }) {
  const { t } = useText();
  if (row.corrected) return <StatusTag state="replaced" tone="neutral" label={t('mentoring.corrected')} />;
  return row.correction ? <StatusTag state="corrected" tone="neutral" label={t('mentoring.correction')} /> : null;
}

function Entry({ row }: { row: Row }) {
  const { t } = useText();
  return (
    <>
      <SummaryList
        rows={[
          { key: 'topics', label: t('mentoring.topics'), value: <UserText>{row.topics}</UserText> },
          ...(row.agreed
            ? [{ key: 'agreed', label: t('mentoring.agreed'), value: <UserText>{row.agreed}</UserText> }]
            : []),
          ...(row.note ? [{ key: 'note', label: t('mentoring.note'), value: <UserText>{row.note}</UserText> }] : []),
          { key: 'by', label: t('mentoring.by'), value: <Who {...row} /> },
        ]}
      />
      {row.answers.map((each) => (
        <blockquote key={each.id}>
          <UserText>{each.body}</UserText>
          <p className="hint">
            {t('mentoring.answered')} <Who {...each} />
          </p>
        </blockquote>
      ))}
    </>
  );
}

function Who({ alias, at }: { alias: string; at: Date }) {
  return (
    <>
      <bdi>{alias}</bdi>, <DateText value={at} />
    </>
  );
}

function AnswerForm({ row }: { row: Row }) {
  const { t, date } = useText();
  return (
    <Form name={`answer-${row.id}`}>
      <HiddenField name="entry" value={row.id} />
      <TextArea name="body" label={t('mentoring.answer')} hint={t('mentoring.answer.hint')} rows={3} />
      <ButtonRow>
        <Button tone="secondary">
          {t('mentoring.answer.send')}
          <span className="unseen"> {date(row.heldOn)}</span>
        </Button>
      </ButtonRow>
    </Form>
  );
}
