import { useText } from '#app/i18n/text-context.tsx';
import type { Anchor } from '../anchors.ts';
import { Said } from './said.tsx';

/** What each number of points of a criterion means; nothing where the call does not say. */
export function AnchorList({ anchors }: { anchors: readonly Anchor[] | undefined }) {
  const { number } = useText();
  if (!anchors) return null;
  return (
    <ul>
      {anchors.map(({ points, text }) => (
        <li key={points}>
          <strong>{number(points)}</strong> <Said text={text} />
        </li>
      ))}
    </ul>
  );
}
