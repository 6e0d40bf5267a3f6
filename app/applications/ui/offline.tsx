import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { wordsOfError } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { choiceText } from '../offline/offline-choices.ts';
import { AnswerText } from './answers.tsx';
import type { ReportLine } from '../offline/offline-pages.server.ts';

/** Take the draft along, and bring it back. */
export function OfflineForms({ id }: { id: string }) {
  const { t } = useText();
  return (
    <>
      <Section title={t('offline.take.title')}>
        <p>{t('offline.take.body')}</p>
        <p>
          <strong>{t('offline.form.careful')}</strong>
        </p>
        <ButtonRow>
          <ButtonLink href={paths.offlineDraft(id)} tone="secondary" download>
            {t('offline.take.link')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title={t('offline.bring.title')}>
        <Form name="bring" encType="multipart/form-data">
          <FileField name="file" label={t('offline.bring.file')} hint={t('offline.bring.hint')} accept=".html,.htm" />
          <ButtonRow>
            <Button name="intent" value="bring">
              {t('offline.bring.button')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

type ReportProps = { id: string; report: readonly ReportLine[]; unknown: number };

/** What became of the file: what was taken, where another text stands, and what has something wrong. */
export function OfflineReport({ id, report, unknown }: ReportProps) {
  const { t } = useText();
  const taken = report.filter(({ result }) => result === 'taken').length;
  return (
    <Section title={t('offline.report.title')}>
      <NoticeBanner tone={report.length > taken ? 'warning' : 'success'}>
        <p>{t('offline.report.taken', { count: taken })}</p>
        {unknown > 0 ? <p>{t('offline.report.unknown', { count: unknown })}</p> : null}
      </NoticeBanner>
      {report.map((line) => (
        <ReportEntry key={line.code} id={id} line={line} />
      ))}
    </Section>
  );
}

function ReportEntry({ id, line }: { id: string; line: ReportLine }) {
  const text = useText();
  const { t, language } = text;
  const { about, texts } = line;
  const place =
    about.kind === 'question'
      ? { href: paths.applicationSection(id, about.section), title: inLanguage(about.question.label, language) }
      : { href: paths.applicationBasics(id), title: t(about.choice.label) };
  const said = (value: string) =>
    about.kind === 'question' ? (
      <AnswerText question={about.question} value={value} />
    ) : (
      <UserText>{choiceText(about.choice, value, text)}</UserText>
    );
  return (
    <div className="panel flow">
      <p>
        <a href={place.href}>{place.title}</a>
      </p>
      <p>{t(`offline.result.${line.result}`)}</p>
      {line.problem ? <p className="hint">{wordsOfError(text, line.problem)}</p> : null}
      {texts ? (
        <>
          <p className="hint">{t('offline.report.saved')}</p>
          {said(texts.saved)}
          <p className="hint">{t('offline.report.file')}</p>
          {said(texts.file)}
        </>
      ) : null}
    </div>
  );
}
