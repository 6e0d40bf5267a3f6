import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import type { CallContent } from '../call-content.ts';
import { placeIn, type CallPlace } from '../call-places.ts';
import type { Check } from '../publication-checklist.ts';
import { Said } from './said.tsx';

type GapsProps = { checks: readonly Check[]; content: CallContent; callId: string; editable: boolean };

/** Every text that is missing, language by language, and every condition that is wrong, each with the way to it. */
export function Gaps({ checks, content, callId, editable }: GapsProps) {
  const { t } = useText();
  const open = checks.filter(({ missing }) => missing && missing.length > 0);
  if (open.length === 0) return null;
  return (
    <Section title={t('calls.gaps')} id="gaps" level={3}>
      {open.map(({ code, language, missing = [] }) => (
        <Disclosure
          key={`${code}-${language ?? ''}`}
          summary={
            language
              ? t('calls.gaps.in', { language: t(`language.${language}`), count: missing.length })
              : t('calls.gaps.conditions', { count: missing.length })
          }
        >
          <ul>
            {missing.map((path) => {
              const place = placeIn(content, path);
              return place ? (
                <li key={path}>
                  {editable ? (
                    <a href={addressOf(callId, place)}>
                      <PlaceName place={place} />
                    </a>
                  ) : (
                    <PlaceName place={place} />
                  )}
                </li>
              ) : null;
            })}
          </ul>
        </Disclosure>
      ))}
    </Section>
  );
}

/** The page where it is mended; an item of a list is open there already. */
export function addressOf(callId: string, { part, item }: Pick<CallPlace, 'part' | 'item'>): string {
  if (part === 'reason') return paths.corrigendum(callId);
  return item ? `${paths.callDraft(callId, { part, open: item })}#${item}` : paths.callDraft(callId, { part });
}

/** `Question: Who leads locally? – Help below the question` */
function PlaceName({ place: { kind, said, of } }: { place: CallPlace }) {
  const { t } = useText();
  const written = said && Object.values(said).some((text) => text !== '') ? said : null;
  return (
    <>
      {t(kind)}
      {written ? (
        <>
          {': '}
          <Said text={written} />
        </>
      ) : null}
      {of ? (
        <>
          {' – '}
          {typeof of === 'string' ? t(of) : <Said text={of.said} />}
        </>
      ) : null}
    </>
  );
}
