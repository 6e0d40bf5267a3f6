import { useText } from '#app/i18n/text-context.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Section } from '#app/ui/page.tsx';
import { languagesOf, spoken } from '../translated-text.ts';
import type { DraftCall } from './draft-sheet.tsx';
import { ItemForm } from './item-form.tsx';
import { OrderedItems } from './ordered-items.tsx';
import { TranslatedFields } from './translated-fields.tsx';

/** Documents to attach, conditions to meet, declarations to make. */
export function ListsSheet({ call }: { call: DraftCall }) {
  return (
    <div className="flow">
      <Documents call={call} />
      <Sentences call={call} kind="eligibility" />
      <Sentences call={call} kind="declaration" />
    </div>
  );
}

type ListedDocument = DraftCall['content']['documents'][number];

function Documents({ call }: { call: DraftCall }) {
  const { t, language } = useText();
  const { version, content } = call;
  return (
    <Section title={t('common.documents')}>
      <p>{t('calls.documents.lede')}</p>
      <OrderedItems>
        {content.documents.map((document) => (
          <li key={document.code}>
            <ItemForm
              name={`document-${document.code}`}
              version={version}
              item={document.code}
              summary={spoken(document.label, language).text}
            >
              <DocumentFields call={call} document={document} />
            </ItemForm>
          </li>
        ))}
      </OrderedItems>
      <ItemForm name="document-new" version={version} summary={t('calls.document.add')}>
        <DocumentFields call={call} />
      </ItemForm>
    </Section>
  );
}

function DocumentFields({ call, document }: { call: DraftCall; document?: ListedDocument }) {
  const { t } = useText();
  return (
    <>
      <TranslatedFields
        name="label"
        label={t('calls.document')}
        languages={languagesOf(call.content)}
        value={document?.label}
      />
      <CheckboxField
        name="required"
        label={t('calls.document.required')}
        defaultChecked={document ? document.required : true}
      />
    </>
  );
}

function Sentences({ call, kind }: { call: DraftCall; kind: 'eligibility' | 'declaration' }) {
  const { t, language } = useText();
  const { version, content } = call;
  const items = kind === 'eligibility' ? content.eligibility : content.declarations;
  const field = { name: 'text', label: t(`calls.${kind}`), languages: languagesOf(content), rows: 2 };
  return (
    <Section title={t(`calls.${kind}.title`)}>
      <p>{t(`calls.${kind}.lede`)}</p>
      <OrderedItems>
        {items.map(({ code, text }) => (
          <li key={code}>
            <ItemForm name={`${kind}-${code}`} version={version} item={code} summary={spoken(text, language).text}>
              <TranslatedFields {...field} value={text} />
            </ItemForm>
          </li>
        ))}
      </OrderedItems>
      <ItemForm name={`${kind}-new`} version={version} summary={t(`calls.${kind}.add`)}>
        <TranslatedFields {...field} />
      </ItemForm>
    </Section>
  );
}
