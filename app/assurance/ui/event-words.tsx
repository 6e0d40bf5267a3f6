import { useText } from '#app/i18n/text-context.tsx';
import { isEventKind } from '#app/trail/event-kinds.ts';
import { Reference } from '#app/ui/reference.tsx';

/** What happened, as a sentence; an event without words of its own by its code. */
export function EventWords({ kind }: { kind: string }) {
  const { t } = useText();
  return isEventKind(kind) ? t(`trail.event.${kind}`) : <Reference>{kind}</Reference>;
}
