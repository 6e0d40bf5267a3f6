import { useText } from '#app/i18n/text-context.tsx';
import { isLanguage } from '#app/kernel/languages.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { DOCUMENT_LANGUAGES } from '../document-languages.ts';
import type { EvidenceLabel } from '../evidence-checklist.ts';
import { REDACTED, type EvidenceFacts } from '../evidence-facts.ts';

/** A document of the agreement that another one can be a translation of. */
export type Original = {
  readonly id: string;
  readonly reference: string;
  readonly label: string;
  readonly line: number;
};

type FactsFieldsProps = { originals: readonly Original[]; onFile?: EvidenceFacts | undefined };

/** D23: language, redaction and original of a document. Each may stay unsaid. */
export function FactsFields({ originals, onFile }: FactsFieldsProps) {
  const { t, language, languageName } = useText();
  const order = new Intl.Collator(language);
  const languages = DOCUMENT_LANGUAGES.map((code) => ({
    value: code,
    label: languageName(code),
    ...(isLanguage(code) ? {} : { group: t('evidence-facts.language.others') }),
  }));
  return (
    <>
      <SelectField
        name="language"
        label={t('evidence-facts.language')}
        optional
        blankLabel={t('evidence-facts.unsaid')}
        choices={languages.toSorted((one, other) =>
          one.group === other.group && one.group ? order.compare(one.label, other.label) : 0,
        )}
        defaultValue={onFile?.language}
      />
      <SelectField
        name="redacted"
        label={t('evidence-facts.redacted')}
        hint={t('evidence-facts.redacted.hint')}
        optional
        blankLabel={t('evidence-facts.unsaid')}
        choices={REDACTED.map((said) => ({ value: said, label: t(`evidence-facts.redacted.${said}`) }))}
        defaultValue={onFile?.redacted === null || onFile === undefined ? '' : onFile.redacted ? 'yes' : 'no'}
      />
      {originals.length > 0 ? (
        <SelectField
          name="translationOf"
          label={t('evidence-facts.original')}
          hint={t('evidence-facts.original.hint')}
          optional
          blankLabel={t('evidence-facts.original.none')}
          choices={originals.map(({ id, reference, label, line }) => ({
            value: id,
            label: `${reference} · ${t(`reports.evidence.${label as EvidenceLabel}`)} · ${t('reports.line.number', { number: line })}`,
          }))}
          defaultValue={onFile?.translationOf}
        />
      ) : null}
    </>
  );
}
