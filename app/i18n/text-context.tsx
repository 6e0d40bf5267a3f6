import { createContext, useContext, type ReactNode } from 'react';
import type { Text } from './text.ts';

const TextContext = createContext<Text | null>(null);

/** Wrapped round the whole page by the two entry files, so that every component speaks the reader's language. */
export function TextProvider({ text, children }: { text: Text; children: ReactNode }) {
  return <TextContext.Provider value={text}>{children}</TextContext.Provider>;
}

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText outside TextProvider');
  return text;
}
