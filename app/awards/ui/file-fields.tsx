import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { toDecimal } from '#app/kernel/money.ts';
import { Points } from '#app/reviews/ui/points.tsx';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Amount } from '#app/ui/money.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { amountField, outcomeField, reasonField } from '../award-list.ts';
import { OUTCOMES } from '../award.ts';
import type { PreparationData, PreparedFile } from '../preparation-pages.server.ts';

type FileFieldsProps = { file: PreparedFile; call: PreparationData['call']; capMinor: bigint };

/** What the list says of one file: outcome, amount, and why where it leaves the rank or the sum asked for. */
export function FileFields({ file, call, capMinor }: FileFieldsProps) {
  const { t } = useText();
  const { applicationId, line } = file;
  const { currency } = call;
  return (
    <Fieldset
      legend={t('awards.prepare.file', { rank: file.rank, reference: file.reference })}
      hint={<FileFacts file={file} currency={currency} capMinor={capMinor} />}
    >
      <RadioField
        name={outcomeField(applicationId)}
        label={t('awards.outcome')}
        choices={OUTCOMES.filter((value) => value !== 'reject' || file.state !== 'reserve').map((value) => ({
          value,
          label: t(`awards.outcome.${value}`),
        }))}
        defaultValue={line.outcome}
        inline
      />
      <AmountField
        name={amountField(applicationId)}
        label={t('awards.amount')}
        hint={t('awards.amount.hint')}
        currency={currency}
        defaultValue={line.amountMinor > 0n ? toDecimal({ minor: line.amountMinor, currency }) : ''}
        optional
      />
      <TextArea
        name={reasonField(applicationId)}
        label={t('common.reason')}
        hint={t('awards.reason.hint')}
        rows={2}
        defaultValue={line.reason}
        optional
      />
    </Fieldset>
  );
}

function FileFacts({ file, currency, capMinor }: { file: PreparedFile; currency: string; capMinor: bigint }) {
  const { t } = useText();
  const room = capMinor - file.heldMinor;
  return (
    <>
      <p>
        <a href={paths.deskApplication(file.applicationId)}>
          <Reference>{file.organisation}</Reference>
        </a>{' '}
        · {t('awards.score')} <Points hundredths={file.scoreHundredths} /> · {t('awards.requested')}{' '}
        <Amount value={{ minor: file.requestedMinor, currency }} />
      </p>
      {file.heldMinor > 0n ? (
        <p>
          {t('awards.cap.room')} <Amount value={{ minor: room, currency }} />
        </p>
      ) : null}
    </>
  );
}
