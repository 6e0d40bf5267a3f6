import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Language } from '#app/kernel/languages.ts';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { activityNames, type KnownActivity } from '../activities.ts';
import { optionalOf } from '../clauses/clause-library.ts';
import { ActivityNames } from './activity-names.tsx';

type AgreementTermsProps = {
  agreement: {
    readonly id: string;
    readonly applicationId: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly language: Language;
    readonly activities: readonly string[];
    /** Codes of the optional clauses it says. */
    readonly clauses: readonly string[];
  };
  /** The programme's list, for the titles. */
  activities: readonly KnownActivity[];
  /** Alias of the third party, name of the consortium member that gives. */
  organisation: string;
  lead: string;
  application: string;
  paper: { readonly sha256: string } | null;
  desk: boolean;
  reads: { readonly application: boolean };
};

/** Who agrees with whom, on what, for how long, and the paper it stands on. */
export function AgreementTerms(props: AgreementTermsProps) {
  const { t, date, language } = useText();
  const { agreement, paper, desk } = props;
  const { applicationId, startsOn, endsOn } = agreement;
  const activities = activityNames(agreement.activities, props.activities, language);
  const clauses = optionalOf(agreement.clauses).map((code) => t(`agreements.clause.${code}`));
  const application = desk ? paths.deskApplication(applicationId) : paths.application(applicationId);
  const file = (
    <a href={paths.agreementDocument(agreement.id)} download="">
      {t('agreements.document')}
    </a>
  );
  return (
    <Section title={t('agreements.home.terms')}>
      <SummaryList
        rows={[
          { key: 'lead', label: t('agreements.side.lead'), value: <bdi>{props.lead}</bdi> },
          { key: 'grantee', label: t('agreements.side.grantee'), value: <Reference>{props.organisation}</Reference> },
          {
            key: 'application',
            label: t('agreements.pdf.application'),
            value: props.reads.application ? (
              <a href={application}>
                <Reference>{props.application}</Reference>
              </a>
            ) : (
              <Reference>{props.application}</Reference>
            ),
          },
          {
            key: 'period',
            label: t('agreements.period'),
            value: t('common.date.from-to', { from: date(startsOn), to: date(endsOn) }),
          },
          ...(activities.length > 0
            ? [
                {
                  key: 'activities',
                  label: t('applications.basics.activities'),
                  value: <ActivityNames names={activities} />,
                },
              ]
            : []),
          ...(clauses.length > 0
            ? [{ key: 'clauses', label: t('agreements.clauses'), value: <ActivityNames names={clauses} /> }]
            : []),
          { key: 'language', label: t('common.language'), value: t(`language.${agreement.language}`) },
          ...(paper
            ? [
                { key: 'document', label: t('agreements.document'), value: file },
                {
                  key: 'checksum',
                  label: t('agreements.signature.checksum'),
                  value: <Reference>{paper.sha256}</Reference>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
