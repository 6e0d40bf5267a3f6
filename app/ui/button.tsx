import type { ReactNode } from 'react';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet';

type ButtonProps = {
  children: ReactNode;
  tone?: ButtonTone;
  /** Name and value sent with the form when this button was pressed (`intent`). */
  name?: string;
  value?: string;
  formAction?: string;
};

/** Sends its form. The words say what will happen: "Submit the application", not "OK". */
export function Button({ children, tone = 'primary', name, value, formAction }: ButtonProps) {
  return (
    <button type="submit" className={`button ${tone}`} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  );
}

type ButtonLinkProps = { href: string; children: ReactNode; tone?: ButtonTone; download?: boolean };

/** A link that starts something; it changes nothing by itself. */
export function ButtonLink({ href, children, tone = 'primary', download }: ButtonLinkProps) {
  return (
    <a className={`button ${tone}`} href={href} download={download ? '' : undefined}>
      {children}
    </a>
  );
}

type MoveButtonProps = {
  verdict: Verdict;
  label: string;
  tone?: ButtonTone;
  name?: string;
  value?: string;
  /** Values for the words of the refusal. */
  values?: Readonly<Record<string, string | number>>;
};

/** A move of a lifecycle: a working button, or a disabled one that says why (`refusal.<reason>`). */
export function MoveButton({ verdict, label, tone = 'primary', name, value, values }: MoveButtonProps) {
  const { t } = useText();
  if (verdict.allowed) {
    return (
      <button type="submit" className={`button ${tone}`} name={name} value={value}>
        {label}
      </button>
    );
  }
  return (
    <div className="blocked-move">
      <button type="button" className="button secondary" disabled>
        {label}
      </button>
      <p className="hint">{t(`refusal.${verdict.reason}` as MessageKey, values)}</p>
    </div>
  );
}

/** Buttons side by side, wrapping on small screens. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
