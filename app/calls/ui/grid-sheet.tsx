import { useText } from '#app/i18n/text-context.tsx';
import type { Language } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form, useFormState } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { cameBack } from '#app/ui/reply.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { anchorLines } from '../anchors.ts';
import { maximumOf, type CallContent, type CallCriterion } from '../call-content.ts';
import { SCHEME_NAMES } from '../evaluation-schemes.ts';
import { languagesOf, spoken } from '../translated-text.ts';
import type { DraftCall } from './draft-sheet.tsx';
import { ItemForm } from './item-form.tsx';
import { OrderedItems } from './ordered-items.tsx';
import { TranslatedFields } from './translated-fields.tsx';

/** The evaluation scheme: criteria, and what the sum must reach. */
export function GridSheet({ call }: { call: DraftCall }) {
  const { t, language } = useText();
  const { version, content } = call;
  return (
    <div className="flow">
      <p>{t('calls.grid.lede')}</p>
      <OrderedItems>
        {content.criteria.map((criterion) => (
          <li key={criterion.code}>
            <ItemForm
              name={`criterion-${criterion.code}`}
              version={version}
              item={criterion.code}
              summary={t('calls.criterion.line', {
                title: spoken(criterion.title, language).text,
                points: criterion.maximum,
              })}
            >
              <CriterionFields content={content} criterion={criterion} />
            </ItemForm>
          </li>
        ))}
      </OrderedItems>
      <ItemForm name="criterion-new" version={version} summary={t('calls.criterion.add')}>
        <CriterionFields content={content} />
      </ItemForm>
      <SchemeForm version={version} />
      <Section title={t('calls.pass.title')} id="sheet">
        <Form name="passmark">
          <HiddenField name="version" value={version} />
          <TextField
            name="passTotal"
            label={t('calls.pass.total')}
            hint={t('calls.pass.total.hint', { most: maximumOf(content.criteria) })}
            inputMode="numeric"
            width="short"
            dir="ltr"
            defaultValue={String(content.passTotal)}
          />
          <TextField
            name="divergence"
            label={t('calls.pass.divergence')}
            hint={t('calls.pass.divergence.hint')}
            inputMode="numeric"
            width="short"
            dir="ltr"
            defaultValue={String(content.divergencePercent ?? 30)}
          />
          <ButtonRow>
            <Button>{t('common.save')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </div>
  );
}

function SchemeForm({ version }: { version: number }) {
  const { t } = useText();
  return (
    <Disclosure summary={t('calls.scheme.title')}>
      <Form name="scheme">
        <HiddenField name="version" value={version} />
        <SelectField
          name="scheme"
          label={t('calls.scheme.title')}
          hint={t('calls.scheme.hint')}
          choices={SCHEME_NAMES.map((value) => ({ value, label: t(`scheme.${value}`) }))}
        />
        <ButtonRow>
          <Button tone="secondary">{t('calls.scheme.use')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

/** Open where anything is written, or came back with errors. */
function Anchors({ criterion, languages }: { criterion: CallCriterion | undefined; languages: readonly Language[] }) {
  const { t } = useText();
  const { reply } = useFormState();
  return (
    <Disclosure
      summary={t('calls.criterion.anchors')}
      open={criterion?.anchors !== undefined || cameBack(reply, ['anchors.'])}
    >
      <div className="form">
        <TranslatedFields
          name="anchors"
          label={t('calls.criterion.anchors')}
          hint={t('calls.criterion.anchors.hint')}
          languages={languages}
          value={anchorLines(criterion?.anchors, languages)}
          rows={6}
          optional
        />
      </div>
    </Disclosure>
  );
}

function CriterionFields({ content, criterion }: { content: CallContent; criterion?: CallCriterion }) {
  const { t } = useText();
  const languages = languagesOf(content);
  const number = { inputMode: 'numeric', width: 'short', dir: 'ltr' } as const;
  return (
    <>
      <TranslatedFields name="title" label={t('calls.criterion')} languages={languages} value={criterion?.title} />
      <TranslatedFields
        name="guidance"
        label={t('calls.criterion.guidance')}
        hint={t('calls.criterion.guidance.hint')}
        languages={languages}
        value={criterion?.guidance}
        rows={3}
      />
      <Anchors criterion={criterion} languages={languages} />
      <TextField
        {...number}
        name="maximum"
        label={t('calls.criterion.maximum')}
        defaultValue={String(criterion?.maximum ?? '')}
      />
      <TextField
        {...number}
        name="weight"
        label={t('calls.criterion.weight-percent')}
        hint={t('calls.criterion.weight.hint')}
        defaultValue={String(criterion?.weight ?? 100)}
      />
      <TextField
        {...number}
        name="minimum"
        label={t('calls.criterion.minimum')}
        hint={t('calls.criterion.minimum.hint')}
        optional
        defaultValue={criterion?.minimum === undefined ? '' : String(criterion.minimum)}
      />
    </>
  );
}
