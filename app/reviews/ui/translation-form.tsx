import { inLanguage } from '#app/kernel/languages.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SectionNav } from '#app/ui/section-nav.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { makerField, MAKERS, textField } from '../translation.ts';
import type { translationPage } from '../translation-pages.server.ts';

export type TranslationData = NonNullable<Awaited<ReturnType<typeof translationPage>>>;

/** The open answers of a file, each beside its translation into one language. */
export function TranslationForm({ page }: { page: TranslationData }) {
  const { t, languageName } = useText();
  const { application, answers, language } = page;
  return (
    <>
      <PageTitle
        title={t('reviews.translation.title')}
        caption={<Reference>{application.reference}</Reference>}
        back={{ href: paths.assignments(application.id), label: t('reviews.assign.title') }}
        lede={t('reviews.translation.lede')}
      />
      <SectionNav
        label={t('common.language')}
        links={page.targets.map((each) => ({
          href: paths.translations(application.id, { language: each }),
          label: languageName(each),
          current: each === language,
        }))}
      />
      {answers.length === 0 ? (
        <EmptyState title={t('reviews.translation.none')}>{t('reviews.translation.none.body')}</EmptyState>
      ) : (
        <Form name={`translations-${language}`}>
          <HiddenField name="language" value={language} />
          {answers.map((answer, index) => (
            <AnswerSlot key={answer.code} answer={answer} index={index} page={page} />
          ))}
          <ButtonRow>
            <Button>{t('common.save')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

type SlotProps = { answer: TranslationData['answers'][number]; index: number; page: TranslationData };

function AnswerSlot({ answer, index, page }: SlotProps) {
  const { t, language, languageName } = useText();
  return (
    <Section title={inLanguage(answer.label, language)} panel>
      <UserText lang={page.application.language}>{answer.value}</UserText>
      <TextArea
        name={textField(index)}
        label={t('reviews.translation.text', { language: languageName(page.language) })}
        defaultValue={answer.translation?.text}
        lang={page.language}
        rows={5}
        optional
      />
      <RadioField
        name={makerField(index)}
        label={t('reviews.translation.by')}
        inline
        defaultValue={answer.translation?.madeBy ?? 'human'}
        choices={MAKERS.map((value) => ({ value, label: t(`reviews.translation.${value}`) }))}
      />
    </Section>
  );
}
