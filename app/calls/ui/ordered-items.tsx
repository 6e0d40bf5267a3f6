import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';

/**
 * Items whose order counts: each child holds first of all the form of its item, with buttons that move it. Where scripts
 * run, an item can be dragged to its place as well (`reorder.js`).
 */
export function OrderedItems({ children, plain }: { children: ReactNode; plain?: boolean }) {
  const { t } = useText();
  const drag = { 'data-reorder': '', 'data-drag': t('calls.item.drag') };
  return plain ? (
    <div className="flow" {...drag}>
      {children}
    </div>
  ) : (
    <ol {...drag}>{children}</ol>
  );
}
