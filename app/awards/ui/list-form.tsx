import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { useReply } from '#app/ui/reply.ts';
import { HiddenField } from '#app/ui/text-field.tsx';
import { typedSum } from '../award-form.ts';
import { sumOf } from '../award-list.ts';
import type { PreparationData } from '../preparation-pages.server.ts';
import { CommitteeFields } from './committee-fields.tsx';
import { EnvelopeFigures } from './envelope-figures.tsx';
import { FileFields } from './file-fields.tsx';

/** The committee's list as a form: what remains, every file in its rank, the meeting. */
export function ListForm({ page }: { page: PreparationData }) {
  const { t } = useText();
  const { draft, limits } = page;
  const { currency } = page.call;
  const reply = useReply();
  const listMinor = reply ? typedSum(page.files, reply.values, currency) : sumOf(page.files.map((file) => file.line));
  const leftMinor = limits.envelopeMinor - limits.committedMinor - listMinor;
  const open = page.files.filter((file) => file.fundable);
  const closed = page.files.filter((file) => !file.fundable);
  return (
    <>
      <EnvelopeFigures {...limits} currency={currency} listMinor={listMinor} leftMinor={leftMinor} />
      <Form name="list">
        <HiddenField name="version" value={draft.version} />
        <Section title={t('awards.prepare.files')}>
          {open.map((file) => (
            <FileFields key={file.applicationId} file={file} call={page.call} capMinor={limits.capMinor} />
          ))}
        </Section>
        {closed.length > 0 ? (
          <Section title={t('awards.prepare.not-fundable')}>
            <p>{t('awards.prepare.not-fundable.body', { count: closed.length })}</p>
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
        <CommitteeFields page={page} />
        <ButtonRow>
          <MoveButton verdict={page.verdict} label={t('awards.prepare.save')} />
          <ButtonLink tone="secondary" href={paths.ranking(page.call.id)}>
            {t('reviews.ranking.link')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
