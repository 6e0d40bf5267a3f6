import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import { ErrorSummary } from './error-summary.tsx';

type PageTitleProps = {
  title: ReactNode;
  /** Short line above the title: the kind of thing, or its reference. */
  caption?: ReactNode;
  /** One or two sentences below it. */
  lede?: ReactNode;
  back?: { readonly href: string; readonly label?: string };
  /** Beside the title: a status tag. */
  aside?: ReactNode;
};

/** Way back, errors, heading: the top of every page. */
export function PageTitle({ title, caption, lede, back, aside }: PageTitleProps) {
  const { t } = useText();
  return (
    <>
      {back ? (
        <a className="back" href={back.href}>
          {back.label ?? t('common.back')}
        </a>
      ) : null}
      <ErrorSummary />
      <div className="page-title">
        {caption ? <p className="caption">{caption}</p> : null}
        <div className="page-title-row">
          <h1 dir="auto">{title}</h1>
          {aside}
        </div>
        {lede ? <p className="lede">{lede}</p> : null}
      </div>
    </>
  );
}

type SectionProps = {
  title: string;
  children: ReactNode;
  id?: string;
  /** Beside the heading: a link or a tag. */
  aside?: ReactNode;
  level?: 2 | 3;
  /** On a panel of its own, set off from the page. */
  panel?: boolean;
};

export function Section({ title, children, id, aside, level = 2, panel }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={panel ? 'section panel' : 'section'} id={id}>
      <div className="section-head">
        <Heading>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Main matter, and beside it (below it on small screens) what goes along. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="two-columns">
      <div className="flow">{children}</div>
      <div className="flow">{aside}</div>
    </div>
  );
}

/** A short line length for text meant to be read. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose flow">{children}</div>;
}
