import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { BIDS, bidField } from '../assignment/bid.ts';
import type { BidsData } from '../assignment/bid-pages.server.ts';

/** One choice per file that waits for readers. Nothing of the file but where and what it is about. */
export function BidsForm({ page }: { page: BidsData }) {
  const { t, language, languageName, country } = useText();
  if (page.files.length === 0) return <EmptyState title={t('reviews.bids.empty')} />;
  return (
    <Form name="bids">
      {page.files.map((file) => (
        <SelectField
          key={file.id}
          name={bidField(file.id)}
          label={file.reference}
          hint={
            <>
              {country(file.region)} · {languageName(file.language)}
              {file.activities.map(({ code, title }) => (
                <div key={code}>
                  <bdi>{code}</bdi> <bdi>{inLanguage(title, language)}</bdi>
                </div>
              ))}
            </>
          }
          choices={[
            { value: '', label: t('reviews.bids.none') },
            ...BIDS.map((value) => ({ value, label: t(`reviews.bid.${value}`) })),
          ]}
          defaultValue={file.bid ?? ''}
          blank={false}
        />
      ))}
      <ButtonRow>
        <Button>{t('reviews.bids.save')}</Button>
      </ButtonRow>
    </Form>
  );
}
