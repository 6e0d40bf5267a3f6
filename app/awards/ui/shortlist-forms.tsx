import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Points } from '#app/reviews/ui/points.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { reasonField } from '../award-list.ts';
import { noteField } from '../shortlist/shortlist-form.ts';
import type { ShortlistData } from '../shortlist/shortlist-pages.server.ts';

/** Every note above the thresholds with a tick, by rank; why, where one is passed over. */
export function ProposeShortlist({ page, verdict }: { page: ShortlistData; verdict: Verdict }) {
  const { t } = useText();
  const open = page.files.filter((file) => file.open);
  const closed = page.files.filter((file) => !file.open);
  return (
    <Form name="propose">
      <Section title={t('shortlist.notes')}>
        {open.map((file) => (
          <NoteFields key={file.applicationId} file={file} />
        ))}
      </Section>
      {closed.length > 0 ? (
        <Section title={t('shortlist.closed')}>
          <p>{t('shortlist.closed.body', { count: closed.length })}</p>
          <ul>
            {closed.map((file) => (
              <li key={file.applicationId}>
                <a href={paths.deskApplication(file.applicationId)}>
                  <Reference>{file.reference}</Reference>
                </a>{' '}
                {file.passes ? t('application.state.withdrawn') : t('reviews.ranking.below')}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ButtonRow>
        <MoveButton verdict={verdict} label={t('shortlist.propose')} />
      </ButtonRow>
    </Form>
  );
}

function NoteFields({ file }: { file: ShortlistData['files'][number] }) {
  const { t } = useText();
  const { applicationId, line } = file;
  return (
    <Fieldset
      legend={t('awards.prepare.file', { rank: file.rank, reference: file.reference })}
      hint={
        <p>
          <a href={paths.deskApplication(applicationId)}>
            <Reference>{file.alias}</Reference>
          </a>{' '}
          · {t('awards.score')} <Points hundredths={file.scoreHundredths} />
        </p>
      }
    >
      <CheckboxField name={noteField(applicationId)} label={t('shortlist.yes')} defaultChecked={line.shortlisted} />
      <TextArea
        name={reasonField(applicationId)}
        label={t('common.reason')}
        hint={t('shortlist.reason.hint')}
        rows={2}
        defaultValue={line.reason}
        optional
      />
    </Fieldset>
  );
}

/** A second person's decision, or the way back with what has to change. */
export function DecideShortlist({ shortlistId, verdict }: { shortlistId: string; verdict: Verdict }) {
  const { t } = useText();
  return (
    <>
      <Section title={t('shortlist.decide.title')} panel>
        <p className="measure">{t('shortlist.decide.body')}</p>
        <Form name="decide">
          <HiddenField name="shortlist" value={shortlistId} />
          <CheckboxField name="seen" label={t('shortlist.decide.seen')} />
          <MoveButton verdict={verdict} label={t('shortlist.decide.send')} />
        </Form>
      </Section>
      <Section title={t('shortlist.send-back.title')}>
        <Form name="send-back">
          <HiddenField name="shortlist" value={shortlistId} />
          <TextArea name="reason" label={t('common.reason')} hint={t('shortlist.send-back.hint')} rows={3} />
          <MoveButton verdict={verdict} tone="danger" label={t('awards.send-back.send')} />
        </Form>
      </Section>
    </>
  );
}
