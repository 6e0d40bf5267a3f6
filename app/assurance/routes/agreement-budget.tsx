import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { utcDate } from '#app/kernel/instant.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { agreementBudgetPage } from '../budget/budget-pages.server.ts';
import { BudgetActual } from '../budget/ui/budget-table.tsx';

export const handle = { access: 'agreements.read', title: 'budget-actual.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const given = { id: idParam('agreementId'), today: utcDate(world.clock.now()) };
  return found(await agreementBudgetPage(world.db, actor, given));
}

export default function AgreementBudget() {
  const { id, reference, rows, undecided } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('budget-actual.title')}
        caption={<Reference>{reference}</Reference>}
        lede={t('budget-actual.lede')}
        back={{ href: paths.agreement(id), label: t('agreements.home.title') }}
      />
      <BudgetActual rows={rows} undecided={undecided} />
    </>
  );
}
