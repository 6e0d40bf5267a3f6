import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import { refusalKey } from '#app/http/refusals.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { factorOf } from '#app/people/step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '#app/people/step-up.ts';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { countersignatureMoveShape, moveShape, signatureMoveShape } from '../amendments/amendment-form.ts';
import { amendmentPage } from '../amendments/amendment-pages.server.ts';
import { carryOut } from '../amendments/carry-out.server.ts';
import { AmendmentChanges } from '../amendments/ui/amendment-changes.tsx';
import { AmendmentMoves } from '../amendments/ui/amendment-moves.tsx';
import { AmendmentPeople } from '../amendments/ui/amendment-people.tsx';

export const handle = { access: 'agreements.read', title: 'amendments.home.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await amendmentPage(world.db, actor, idParam('amendmentId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const amendmentId = idParam('amendmentId');
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const move = sent.intent || sent.name;
  const proof = stepUpShape(await factorOf(world.db, actor.accountId));
  const parsed = parseForm(sent, shapeOf(move, proof));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await carryOut(world, actor, { amendmentId, move, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.amendment(amendmentId)));
}

/** Both signatures are confirmed anew (AU-6); no other move is. */
function shapeOf(move: string, proof: ReturnType<typeof stepUpShape>) {
  if (move === 'sign') return signatureMoveShape.and(proof);
  return move === 'countersign' ? countersignatureMoveShape.and(proof) : moveShape;
}

export default function AmendmentHome() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { amendment, agreement, obstacle } = page;
  return (
    <>
      <PageTitle
        title={t('amendments.home.title')}
        caption={<Reference>{amendment.reference}</Reference>}
        back={{ href: paths.amendments(agreement.id), label: t('amendments.title') }}
        aside={<StatusTag state={amendment.state} label={t(`amendment.state.${amendment.state}`)} />}
      />
      {obstacle ? (
        <NoticeBanner tone="warning" title={t('amendments.obstacle')}>
          {t(refusalKey(obstacle.code), obstacle.values)}
        </NoticeBanner>
      ) : null}
      {amendment.answer ? (
        <Section title={t('amendments.answer-given')}>
          <UserText>{amendment.answer}</UserText>
        </Section>
      ) : null}
      <AmendmentMoves {...page} />
      <Section title={t('amendments.changes')}>
        <AmendmentChanges {...page} />
      </Section>
      {amendment.reason ? (
        <Section title={t('amendments.reason')}>
          <UserText>{amendment.reason}</UserText>
        </Section>
      ) : null}
      <Section title={t('amendments.people')}>
        <AmendmentPeople {...page} />
      </Section>
      <RecordTrailLink kind="amendment" id={amendment.id} />
    </>
  );
}
