import { holds } from '#app/kernel/actor.ts';
import type { React } from '#app/kernel/world.ts';

/** After a start or a submission by a group's assistant: the file's own history says that it was not the group itself. */
export const tellAssisted: React = async (_world, _tx, actor, event) => {
  if (!holds(actor, 'applicant-assistant')) return [];
  const { programmeId, entity } = event;
  return [{ value: null, events: [{ kind: 'application.assisted', programmeId, entity, body: { act: event.kind } }] }];
};
