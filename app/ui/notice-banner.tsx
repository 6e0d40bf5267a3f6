import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

type NoticeBannerProps = { tone?: NoticeTone; title?: string; children?: ReactNode };

/** Something to know before reading on. The tone is said in words too, for those who see no colour. */
export function NoticeBanner({ tone = 'info', title, children }: NoticeBannerProps) {
  const { t } = useText();
  return (
    <div className={`notice ${tone}`} role={tone === 'success' ? 'status' : undefined}>
      <p className="notice-tone">{t(`ui.notice.${tone}`)}</p>
      {title ? <p className="notice-title">{title}</p> : null}
      {children ? <div className="flow">{children}</div> : null}
    </div>
  );
}
