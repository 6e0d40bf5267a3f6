import { useText } from '#app/i18n/text-context.tsx';
import { toDecimal } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import type { CallLot } from '../call-content.ts';
import { sharesLeft } from '../call-money.ts';
import { languagesOf, spoken } from '../translated-text.ts';
import type { DraftCall } from './draft-sheet.tsx';
import { ItemForm } from './item-form.tsx';
import { OrderedItems } from './ordered-items.tsx';
import { TranslatedFields } from './translated-fields.tsx';

/** The lots of a call, and what of its total amount none of them has yet. */
export function LotsSheet({ call }: { call: DraftCall }) {
  const { t, language, money } = useText();
  const { version, content, currency } = call;
  const lots = content.lots ?? [];
  return (
    <div className="flow" id="sheet">
      <p>{t('calls.lots.lede')}</p>
      {lots.length > 0 ? (
        <p>
          <strong>{t('calls.lots.left', { left: money({ minor: sharesLeft(call, lots), currency }) })}</strong>
        </p>
      ) : null}
      <OrderedItems>
        {lots.map((lot) => (
          <li key={lot.code}>
            <ItemForm
              name={`lot-${lot.code}`}
              version={version}
              item={lot.code}
              summary={`${spoken(lot.title, language).text} · ${money({ minor: BigInt(lot.envelopeMinor), currency })}`}
            >
              <LotFields call={call} lot={lot} />
            </ItemForm>
          </li>
        ))}
      </OrderedItems>
      <ItemForm name="lot-new" version={version} summary={t('calls.lot.add')}>
        <LotFields call={call} />
      </ItemForm>
    </div>
  );
}

function LotFields({ call, lot }: { call: DraftCall; lot?: CallLot }) {
  const { t } = useText();
  const { currency, content } = call;
  return (
    <>
      <TranslatedFields name="title" label={t('calls.lot')} languages={languagesOf(content)} value={lot?.title} />
      <AmountField
        name="envelope"
        label={t('calls.lot.envelope')}
        currency={currency}
        defaultValue={lot ? toDecimal({ minor: BigInt(lot.envelopeMinor), currency }) : undefined}
      />
    </>
  );
}
