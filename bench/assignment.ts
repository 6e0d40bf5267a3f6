import type { FileToRead, Reader } from '#app/reviews/assignment/fit.ts';
import { proposeReadings } from '#app/reviews/assignment/proposal.ts';
import type { Line } from './measure.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru'];

/**
 * Two readers for each of so many files among 100 reviewers of eight organisations: each reads two or three languages,
 * each file has six in conflict. Pure; the database plays no part.
 */
export async function benchAssignment(files: number): Promise<readonly Line[]> {
  const readers = Array.from({ length: 100 }, (_, at): Reader => {
    const languages = LANGUAGES.filter((_language, place) => (at + place) % 5 < 2 + (at % 2));
    return {
      id: `r${at}`,
      memberId: `m${at % 8}`,
      capacity: null,
      held: at % 3,
      languages,
      themes: [`T${at % 6}`],
      countries: [`C${at % 30}`],
    };
  });
  const wanted = Array.from({ length: files }, (_, at): FileToRead => {
    const barred = new Set(Array.from({ length: 6 }, (_unused, step) => `r${(at * 7 + step * 13) % 100}`));
    const language = LANGUAGES[at % 5] ?? 'en';
    return { id: `f${at}`, language, themes: [`T${at % 6}`], country: `C${at % 30}`, asked: [], barred };
  });
  const since = performance.now();
  const proposal = proposeReadings(wanted, readers);
  const seconds = (performance.now() - since) / 1000;
  const loads = [...proposal.loads.values()];
  const spread = Math.max(...loads) - Math.min(...loads);
  const note = `${proposal.readings.length} readings, ${proposal.short.length} files short, spread of the work ${spread}`;
  const work = `propose two readers for ${files} files among 100`;
  return [{ work, unit: 's', ours: seconds, limit: 20, ratios: [seconds / 20], note }];
}
