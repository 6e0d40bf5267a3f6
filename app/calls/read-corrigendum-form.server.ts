import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { answer, parseForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { wholeNumber } from '#app/kernel/shapes.ts';
import type { World } from '#app/kernel/world.ts';
import { approvalShape, sendBackShape } from './approval-form.ts';
import type { CallRow } from './call-store.server.ts';
import { reasonFormShape, startShape } from './corrigendum.ts';
import { discardCorrigendum } from './discard-corrigendum.server.ts';
import { publishCorrigendum } from './publish-corrigendum.server.ts';
import { requestCorrigendum } from './request-corrigendum.server.ts';
import { reviseCorrigendum } from './revise-corrigendum.server.ts';
import { sendBackCorrigendum } from './send-back-corrigendum.server.ts';
import { startCorrigendum } from './start-corrigendum.server.ts';

const versionShape = z.object({ version: wholeNumber({ min: 1, max: 1_000_000 }) });

/** The forms of the corrigendum's page by their name, each to its command and its reply. */
export async function readCorrigendumForm(world: World, actor: Person, given: { call: CallRow; sent: SentForm }) {
  const { call, sent } = given;
  const about = { callId: call.id, key: sent.key };
  const stay = () => redirect(paths.corrigendum(call.id));
  const back = () => redirect(paths.deskCall(call.id));
  switch (sent.name) {
    case 'start': {
      const parsed = parseForm(sent, startShape(call));
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      return answer(sent, await startCorrigendum(world, actor, { ...about, ...parsed.value }), stay);
    }
    case 'reason': {
      const parsed = parseForm(sent, reasonFormShape(call.content));
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      const { version, reason } = parsed.value;
      const change = { part: 'reason', reason };
      return answer(sent, await reviseCorrigendum(world, actor, { ...about, version, change }), stay);
    }
    case 'send-back': {
      const parsed = parseForm(sent, sendBackShape);
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      return answer(sent, await sendBackCorrigendum(world, actor, { ...about, ...parsed.value }), back);
    }
    case 'publish': {
      const parsed = parseForm(sent, approvalShape);
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      const { version } = parsed.value;
      return answer(sent, await publishCorrigendum(world, actor, { ...about, version }), back);
    }
    default: {
      const parsed = parseForm(sent, versionShape);
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      const { version } = parsed.value;
      return sent.name === 'discard'
        ? answer(sent, await discardCorrigendum(world, actor, { ...about, version }), back)
        : answer(sent, await requestCorrigendum(world, actor, { ...about, version }), stay);
    }
  }
}
