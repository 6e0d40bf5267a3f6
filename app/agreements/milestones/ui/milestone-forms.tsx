import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { MilestonesPage } from '../milestone-pages.server.ts';

type Row = MilestonesPage['rows'][number];

/** One more thing to reach. */
export function PlanForm({ instalments }: Pick<MilestonesPage, 'instalments'>) {
  const { t } = useText();
  return (
    <Section id="plan" title={t('milestones.plan')}>
      <Form name="plan">
        <TextField
          name="condition"
          label={t('milestones.condition')}
          hint={t('milestones.condition.hint')}
          width="full"
        />
        <TextField name="proof" label={t('milestones.proof')} hint={t('milestones.proof.hint')} width="full" />
        <DateField name="expectedOn" label={t('milestones.expected')} hint={t('milestones.expected.hint')} optional />
        <SelectField
          name="instalment"
          label={t('milestones.instalment')}
          hint={t('milestones.instalment.hint')}
          blank={false}
          choices={[
            { value: '', label: t('milestones.instalment.none') },
            ...instalments.map((number) => ({ value: `${number}`, label: t('agreements.instalment', { number }) })),
          ]}
        />
        <ButtonRow>
          <Button>{t('milestones.add')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** The grantee says since when it is so, and sends what shows it. */
export function ClaimForm({ row }: { row: Row }) {
  const { t } = useText();
  return (
    <Form name={`claim-${row.number}`} encType="multipart/form-data">
      <HiddenField name="milestone" value={row.id} />
      <HiddenField name="version" value={row.version} />
      <DateField name="reachedOn" label={t('milestones.reached')} />
      <FileField
        name="file"
        label={t('milestones.proof.file')}
        hint={t('applications.documents.file.hint')}
        accept={acceptAttribute}
      />
      <ButtonRow>
        <Button>{t('milestones.claim')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** The office confirms it, says what is lacking, or drops it. */
export function DecisionForm({ row }: { row: Row }) {
  const { t } = useText();
  return (
    <Form name={`decide-${row.number}`}>
      <HiddenField name="milestone" value={row.id} />
      <HiddenField name="version" value={row.version} />
      {row.mayDecide ? (
        <TextField
          name="answer"
          label={t('milestones.answer')}
          hint={t('milestones.answer.hint')}
          width="full"
          optional
        />
      ) : null}
      <ButtonRow>
        {row.mayDecide ? (
          <>
            <Button name="intent" value="confirmed">
              {t('milestones.confirm')}
            </Button>
            <Button tone="secondary" name="intent" value="returned">
              {t('milestones.return')}
            </Button>
          </>
        ) : (
          <Button tone="quiet" name="intent" value="dropped">
            {t('milestones.drop')}
            <span className="unseen"> {t('milestones.one', { number: row.number })}</span>
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}
