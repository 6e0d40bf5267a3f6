import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';

export type FileItem = {
  readonly key: string;
  /** Neutral name made by the portal, or the uploader's own where only they see it. */
  readonly name: string;
  readonly bytes: number;
  readonly href?: string;
  readonly note?: ReactNode;
  /** A small form: remove, replace. */
  readonly action?: ReactNode;
};

export function FileList({ files, label }: { files: readonly FileItem[]; label?: string }) {
  return (
    <ul className="file-list" aria-label={label}>
      {files.map((file) => (
        <li key={file.key}>
          <div>
            {file.href ? (
              <a href={file.href}>
                <bdi>{file.name}</bdi>
              </a>
            ) : (
              <bdi>{file.name}</bdi>
            )}
            <span className="hint">
              {' '}
              <FileSize bytes={file.bytes} />
            </span>
            {file.note ? <div className="hint">{file.note}</div> : null}
          </div>
          {file.action}
        </li>
      ))}
    </ul>
  );
}

export function FileSize({ bytes }: { bytes: number }) {
  const { t, number } = useText();
  const words =
    bytes < 1_000_000
      ? t('ui.file.kilobytes', { size: number(Math.max(1, Math.round(bytes / 1000))) })
      : t('ui.file.megabytes', { size: number(Math.round(bytes / 100_000) / 10) });
  // The number and its unit stay on one line.
  return <>{words.replaceAll(' ', '\u00a0')}</>;
}
