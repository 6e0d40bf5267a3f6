import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { LETTER_FIELDS, type LetterKind } from '../letters/call-letters.ts';
import type { LetterPreview } from '../letters/letter-preview.server.ts';
import { languagesOf } from '../translated-text.ts';
import type { DraftCall } from './draft-sheet.tsx';
import { TranslatedFields } from './translated-fields.tsx';

/** The letters of a call: how each begins, in every language, and as an applicant would read it. */
export function LettersSheet({ call, previews }: { call: DraftCall; previews: readonly LetterPreview[] }) {
  const { t } = useText();
  return (
    <div className="flow" id="sheet">
      <p className="measure">{t('calls.letters.lede')}</p>
      {previews.map((preview) => (
        <Section key={preview.kind} title={t(`calls.letter.${preview.kind}`)} id={preview.kind}>
          <p className="hint">
            {preview.said.every(({ house }) => house) ? t('calls.letters.house') : t('calls.letters.own')}
          </p>
          <LetterForm call={call} kind={preview.kind} />
          <Preview preview={preview} />
        </Section>
      ))}
    </div>
  );
}

function LetterForm({ call, kind }: { call: DraftCall; kind: LetterKind }) {
  const { t } = useText();
  const name = `letter-${kind}`;
  const reply = useReply();
  return (
    <Disclosure summary={t('calls.letters.adapt', { letter: t(`calls.letter.${kind}`) })} open={reply?.form === name}>
      <Form name={name}>
        <HiddenField name="version" value={call.version} />
        <HiddenField name="item" value={kind} />
        <p>{t('calls.letters.fields')}</p>
        <SummaryList
          rows={LETTER_FIELDS[kind].map((field) => ({
            key: field,
            label: t(`calls.letter-field.${field}`),
            value: <code dir="ltr">{`{${field}}`}</code>,
          }))}
        />
        <TranslatedFields
          name="body"
          label={t('calls.letters.body')}
          hint={t('calls.letters.body.hint')}
          languages={languagesOf(call.content)}
          value={call.content.letters?.[kind]}
          rows={6}
          optional
        />
        <ButtonRow>
          <Button>{t('common.save')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

function Preview({ preview }: { preview: LetterPreview }) {
  const { t, languageName } = useText();
  return (
    <Disclosure summary={t('calls.letters.preview', { letter: t(`calls.letter.${preview.kind}`) })}>
      <p className="hint">{t('calls.letters.preview.hint')}</p>
      {preview.said.map(({ language, house, paragraphs }) => (
        <div key={language}>
          <p>
            <strong>{languageName(language)}</strong>
            {house ? ` · ${t('calls.letters.house')}` : null}
          </p>
          <UserText lang={language}>{paragraphs.join('\n\n')}</UserText>
        </div>
      ))}
    </Disclosure>
  );
}
