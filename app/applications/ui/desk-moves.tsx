import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';

type DeskMovesProps = {
  application: { readonly id: string; readonly state: string };
  pending: boolean;
  mayDecide: boolean;
  mayLook: boolean;
  mayReturn: boolean;
  mayAssign: boolean;
  /** Of the version in force: from 2 on there is something to compare. */
  version: { readonly number: number };
};

/** What the office can do with a file now. */
export function DeskMoves({ application: { id }, pending, version, ...may }: DeskMovesProps) {
  const { t } = useText();
  const moves = [
    may.mayDecide ? { href: paths.eligibility(id), label: t('applications.desk.decide') } : null,
    may.mayLook ? { href: paths.secondLook(id), label: t('applications.desk.look') } : null,
    may.mayReturn ? { href: paths.returnApplication(id), label: t('applications.desk.return') } : null,
    version.number > 1 ? { href: paths.deskVersions(id), label: t('applications.versions.link') } : null,
    may.mayAssign ? { href: paths.assignments(id), label: t('applications.desk.assign') } : null,
  ].flatMap((move) => (move ? [move] : []));
  return (
    <>
      {pending ? <NoticeBanner tone="warning" title={t('applications.desk.pending')} /> : null}
      {moves.length > 0 ? (
        <ButtonRow>
          {moves.map(({ href, label }, index) => (
            <ButtonLink key={href} href={href} tone={index === 0 ? 'primary' : 'secondary'}>
              {label}
            </ButtonLink>
          ))}
        </ButtonRow>
      ) : null}
    </>
  );
}
