import { useText } from '#app/i18n/text-context.tsx';

/**
 * The emblem of the European Union and the funding statement, always together, never altered
 * (operational guidelines for recipients of EU funding, 2021).
 */
export function FundingStatement() {
  const { t } = useText();
  return (
    <p className="funding">
      <EuropeanEmblem />
      <span>{t('common.funding')}</span>
    </p>
  );
}

const STAR = 'M0-30 17.634 24.27-28.532-9.27H28.532L-17.634 24.27z';

/** Twelve upright gold stars on a circle of a third of the height, on reflex blue, 3:2. */
function EuropeanEmblem() {
  return (
    <svg className="emblem" viewBox="0 0 810 540" aria-hidden="true" focusable="false">
      <path fill="#039" d="M0 0h810v540H0z" />
      <g fill="#fc0" transform="translate(405 270)">
        {Array.from({ length: 12 }, (_, hour) => (
          <path key={hour} d={STAR} transform={`translate(${onCircle(hour)})`} />
        ))}
      </g>
    </svg>
  );
}

/** Place of the star at that hour of the dial, radius 180. */
function onCircle(hour: number): string {
  const angle = (hour * Math.PI) / 6;
  return `${Math.round(180 * Math.sin(angle))} ${Math.round(-180 * Math.cos(angle))}`;
}
