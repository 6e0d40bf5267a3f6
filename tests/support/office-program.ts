import { findProgram } from './on-path.ts';

/** LibreOffice's own program; null where it is not installed. */
export function findOffice(): string | null {
  return findProgram(['soffice'], ['/Applications/LibreOffice.app/Contents/MacOS/soffice']);
}
