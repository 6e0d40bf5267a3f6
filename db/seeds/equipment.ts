import { equipmentPage } from '#app/agreements/equipment/equipment-pages.server.ts';
import { recordEquipment } from '#app/agreements/equipment/record-equipment.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { Grant } from './grant.ts';
import type { StoryWorld } from './story-world.ts';

/** Every accepted piece of equipment goes to a local organisation after the action. Serial numbers belong to nothing. */
export async function keepEquipment(world: StoryWorld, officer: Person, { agreementId }: Grant): Promise<void> {
  const page = await equipmentPage(world.db, officer, agreementId);
  if (!page || page.rows.length === 0) throw new Error('there is no equipment');
  for (const [place, { id: item }] of page.rows.entries()) {
    const said = { owner: 'local-organisation', transferDocument: `TR-2025-${place + 1}`, reason: '' } as const;
    const serial = { serial: `DEMO-${String(place + 1).padStart(6, '0')}`, noSerial: false };
    const given = { agreementId, item, seen: page.seen + place, ...said, ...serial };
    expectOk(await recordEquipment(world, officer, { ...given, key: namedKey(`equipment ${item}`) }));
  }
}
