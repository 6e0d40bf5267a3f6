import { useText } from '#app/i18n/text-context.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { INDICATOR_COLUMNS, type Indicator } from '../../report.ts';

/** One row of the indicator table. */
export function IndicatorFields({ row, saved }: { row: number; saved: Indicator | null }) {
  const { t } = useText();
  return (
    <Fieldset alike legend={t('reports.indicator', { number: row })}>
      <TextField
        name={`indicator.${row}.label`}
        label={t('reports.indicator.label')}
        width="full"
        optional
        defaultValue={saved?.label}
      />
      <div className="columns">
        {INDICATOR_COLUMNS.map((figure) => (
          <TextField
            key={figure}
            name={`indicator.${row}.${figure}`}
            label={t(`reports.indicator.${figure}`)}
            width="short"
            inputMode="numeric"
            dir="ltr"
            optional
            defaultValue={saved?.[figure]?.toString()}
          />
        ))}
      </div>
    </Fieldset>
  );
}
