import { requireNode } from './require-node.mjs';

requireNode();
void import('./prepare.mjs').then(async ({ install, runTypeScript }) => {
  install();
  await runTypeScript('./dev.ts');
});
