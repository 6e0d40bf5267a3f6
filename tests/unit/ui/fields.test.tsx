import { renderToStaticMarkup } from 'react-dom/server';
import type { RouteObject } from 'react-router-dom';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { TextProvider } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import { denied } from '#app/kernel/verdict.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageProvider } from '#app/ui/page-context.tsx';
import { TextField } from '#app/ui/text-field.tsx';

const ROOT = { formKey: 'k3y', person: null, programmeName: null };

/** The element as the server prints it, inside the root route with its data; with a reply, as a form comes back. */
async function page(element: ReactElement, reply?: Reply): Promise<string> {
  const routes: RouteObject[] = [{ id: 'root', path: '/', element, loader: () => ROOT, action: () => reply ?? null }];
  const request = new Request('http://localhost/', reply ? { method: 'POST', body: new URLSearchParams() } : {});
  const context = await createStaticHandler(routes).query(request);
  if (context instanceof Response) throw new Error('the page answered without rendering');
  return renderToStaticMarkup(
    <TextProvider text={textIn('en')}>
      <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
    </TextProvider>,
  );
}

const REPLY: Reply = {
  form: 'profile',
  errors: [
    { field: 'name', key: 'field.tooLong', values: { max: 3 } },
    { field: '', key: 'refusal.stale' },
  ],
  values: { name: ['<Amal>'], codes: ['b'], day: ['2026-02-31'], amount: ['12.345'] },
};

describe('a form', () => {
  it('carries its name and an idempotency key of its own', async () => {
    const html = await page(<Form name="profile">…</Form>);
    expect(html).toContain('<input type="hidden" name="form" value="profile"/>');
    expect(html).toContain('<input type="hidden" name="idempotencyKey" value="k3y:profile"/>');
    expect(html).toContain('novalidate');
  });

  it('sends nothing hidden when it only asks', () => {
    expect(
      page(
        <Form name="filter" method="get">
          …
        </Form>,
      ),
    ).not.toContain('hidden');
  });

  it('comes back with what was typed and the error beside its field', async () => {
    const html = await page(
      <Form name="profile">
        <TextField name="name" label="Name" hint="As on paper" />
      </Form>,
      REPLY,
    );
    expect(html).toContain('value="&lt;Amal&gt;"');
    expect(html).toContain('aria-describedby="profile-name-hint profile-name-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('3 characters');
  });

  it('leaves the other forms of the page alone', async () => {
    const html = await page(
      <Form name="other">
        <TextField name="name" label="Name" defaultValue="kept" />
      </Form>,
      REPLY,
    );
    expect(html).toContain('value="kept"');
    expect(html).not.toContain('aria-invalid');
  });

  it('keeps ticks, amounts and even a date that is none', async () => {
    const choices = ['a', 'b'].map((value) => ({ value, label: value }));
    const html = await page(
      <Form name="profile">
        <CheckboxList name="codes" label="Codes" choices={choices} defaultValues={['a']} />
        <DateField name="day" label="Day" />
        <AmountField name="amount" label="Amount" currency="EUR" />
      </Form>,
      REPLY,
    );
    expect(html).toMatch(/checked=""[^>]*value="b"|value="b"[^>]*checked=""/);
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/type="text"[^>]*value="2026-02-31"/);
    expect(html).toContain('value="12.345"');
  });
});

describe('the error summary', () => {
  it('links every error to its field and prints the others plainly', async () => {
    const html = await page(<ErrorSummary />, REPLY);
    expect(html).toContain('href="#profile-name"');
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).toContain('There are 2 problems');
  });

  it('names the fields once a first rendering has told their labels', async () => {
    const facts = { nonce: '', css: '', withErrors: true, requestId: '', labels: new Map(), words: () => '' };
    const whole = (
      <PageProvider page={facts}>
        <ErrorSummary />
        <Form name="profile">
          <TextField name="name" label="Legal name" />
        </Form>
      </PageProvider>
    );
    await page(whole, REPLY);
    expect(await page(whole, REPLY)).toContain('href="#profile-name"><bdi>Legal name</bdi> – ');
  });

  it('says the day of an error as pages say days', async () => {
    const errors = [
      { field: 'endsOn', key: 'refusal.agreement-outside-action', values: { from: '2026-01-01', to: '2028-06-30' } },
    ];
    const html = await page(<ErrorSummary />, { form: 'profile', errors, values: {} });
    expect(html).toContain('from 1 January 2026 to 30 June 2028');
  });

  it('is absent when nothing was refused', async () => {
    expect(await page(<ErrorSummary />)).toBe('');
  });
});

describe('a blocked move', () => {
  it('says why', async () => {
    const html = await page(<MoveButton verdict={denied('move-not-allowed')} label="Approve" />);
    expect(html).toContain('disabled');
    expect(html).toContain(textIn('en').t('refusal.move-not-allowed'));
  });
});
