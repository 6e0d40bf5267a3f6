import { columnsOf } from '#app/calls/question-kinds.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { cellText } from '../answer-text.ts';
import { sharesOf, type CoApplicant } from '../co-applicants.ts';
import type { OtherFunding } from '../other-funding.ts';

/** What else may pay for the same, for whoever judges double funding; nothing where nothing was told. */
export function OtherFundingPanel({ funding }: { funding: readonly OtherFunding[] }) {
  const text = useText();
  if (funding.length === 0) return null;
  const say = ({ question, cells }: OtherFunding, code: string) => {
    const column = columnsOf(question).find((each) => each.code === code);
    return column ? cellText(column, cells, text) : '';
  };
  return (
    <Section title={text.t('content.funding.title')}>
      <p className="hint">{text.t('content.funding.hint')}</p>
      <ul>
        {funding.map((each, index) => (
          <li key={index}>
            <bdi>{say(each, 'funder')}</bdi>: <bdi>{say(each, 'amount')}</bdi>, <bdi>{say(each, 'period')}</bdi> (
            {say(each, 'status')})
          </li>
        ))}
      </ul>
    </Section>
  );
}

type PanelProps = { coApplicants: readonly CoApplicant[]; requestedMinor: bigint; currency: string };

/** How the amount requested is shared; nothing where the applicant applies alone. */
export function CoApplicantsPanel({ coApplicants, requestedMinor, currency }: PanelProps) {
  const { t, country } = useText();
  if (coApplicants.length === 0) return null;
  const kept = requestedMinor - sharesOf(coApplicants);
  return (
    <Section title={t('calls.question.kind.co-applicants')}>
      <ul>
        {coApplicants.map(({ name, country: place, shareMinor }, index) => (
          <li key={index}>
            <bdi>{name}</bdi> ({country(place)}):{' '}
            {shareMinor === null ? t('common.not-provided') : <Amount value={money(shareMinor, currency)} />}
          </li>
        ))}
        <li>
          {t('content.shares.kept')}: <Amount value={money(kept, currency)} />
        </li>
      </ul>
    </Section>
  );
}
