import type { Priority } from '#app/calls/priorities/priority.ts';
import { setPriority } from '#app/calls/priorities/set-priority.server.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { inFive, type InFive } from './in-five.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

const NOTE = inFive(
  'Few funders reach local groups here.',
  'Peu de bailleurs y atteignent les groupes locaux.',
  'Pocos financiadores llegan aquí a los grupos locales.',
  'قلّة من المانحين تصل هنا إلى المجموعات المحلية.',
  'Сюда, к местным группам, доходят немногие доноры.',
);

const FIRST: readonly { readonly country: string; readonly priority: Priority; readonly note: InFive | null }[] = [
  { country: 'CD', priority: 1, note: NOTE },
  { country: 'ML', priority: 1, note: null },
  { country: 'HN', priority: 2, note: NOTE },
  { country: 'PK', priority: 2, note: null },
  { country: 'GE', priority: 3, note: null },
];

/** Countries the programme puts first, as its overall lead set them. */
export function priorityScene({ world, office }: Stage, at: Instant): Scene {
  return {
    at,
    play: async () => {
      for (const { country, priority, note } of FIRST) {
        const given = { country, priority, note: note ?? {}, version: 0, key: namedKey(`priority ${country}`) };
        expectOk(await setPriority(world, office.lead, given));
      }
    },
  };
}
