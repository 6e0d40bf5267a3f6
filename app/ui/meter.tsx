type MeterProps = {
  label: string;
  /** Filled part and whole in the same unit; only their proportion is drawn. */
  value: bigint | number;
  max: bigint | number;
  /** What the bar says in words: `EUR 12,000 of EUR 60,000`. */
  text: string;
  tone?: 'normal' | 'warn' | 'bad';
  /** For a script of the page that moves it; `hidden` until it does. */
  data?: Readonly<Record<`data-${string}`, string>>;
  hidden?: boolean;
};

/** A proportion: words first, the bar repeats them. */
export function Meter({ label, value, max, text, tone = 'normal', data, hidden }: MeterProps) {
  return (
    <div className={`meter ${tone}`} hidden={hidden} {...data}>
      <p>
        <span className="meter-label">{label}</span> <span className="meter-text">{text}</span>
      </p>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="meter-whole" width="100" height="2" />
        <rect className="meter-part" width={share(value, max)} height="2" />
      </svg>
    </div>
  );
}

/** Per hundred, two decimals, within 0 and 100. */
function share(value: bigint | number, max: bigint | number): number {
  if (Number(max) <= 0) return 0;
  return Math.min(100, Math.max(0, Math.round((Number(value) / Number(max)) * 10_000) / 100));
}
