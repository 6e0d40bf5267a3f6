import { expect, it } from 'vitest';
import routes from '#app/routes.ts';
import { startChild } from '#tests/support/child-process.ts';

it('every route module is loaded by plain Node, with the exports Remix looks for', async () => {
  const modules = [...new Set(routes.map((route) => `app/${route.file}`))];
  const child = startChild('tests/support/load-modules.ts', {}, modules);
  expect({ code: await child.ended, said: child.said() }).toEqual({ code: 0, said: '' });
});
