import { useText } from '#app/i18n/text-context.tsx';
import { HEADINGS } from '#app/programme/headings.ts';
import { SHEET_ENDINGS } from '#app/adapters/xlsx/sheet.ts';
import { paths } from '#app/http/paths.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

type PasteProps = { id: string; currency: string; mark: string; saved: string; rows: number };

/** In: rows of a spreadsheet. Out: the saved lines, to be copied into one. */
export function PasteForms({ id, currency, mark, saved, rows }: PasteProps) {
  const { t, list } = useText();
  return (
    <>
      <Section title={t('paste.in')}>
        <p>{t('paste.columns', { currency })}</p>
        <p className="hint">{t('paste.headings', { headings: list(HEADINGS.map((code) => t(`heading.${code}`))) })}</p>
        <Form name="paste">
          <HiddenField name="mark" value={mark} />
          <TextArea name="pasted" label={t('paste.rows')} hint={t('paste.rows.hint')} rows={10} />
          <ButtonRow>
            <Button>{t('paste.button')}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('paste.sheet')}>
        <p>{t('paste.sheet.body')}</p>
        <ButtonRow>
          <ButtonLink href={paths.budgetFile(id)} tone="secondary" download>
            {t('paste.sheet.take')}
          </ButtonLink>
        </ButtonRow>
        <Form name="spreadsheet" encType="multipart/form-data">
          <HiddenField name="mark" value={mark} />
          <FileField name="file" label={t('paste.sheet.file')} hint={t('paste.sheet.hint')} accept={SHEET_ENDINGS} />
          <ButtonRow>
            <Button>{t('paste.sheet.bring')}</Button>
          </ButtonRow>
        </Form>
      </Section>
      {rows > 0 ? (
        <Section title={t('paste.out')}>
          <div className="field">
            <label className="label" htmlFor="saved-lines">
              {t('paste.out.label')}
            </label>
            <textarea
              id="saved-lines"
              className="input"
              rows={Math.min(12, rows + 1)}
              dir="auto"
              readOnly
              value={saved}
            />
          </div>
        </Section>
      ) : null}
    </>
  );
}
