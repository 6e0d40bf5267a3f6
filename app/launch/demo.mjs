// One command from a fresh checkout to a running portal: `npm run demo`.
import { requireNode } from './require-node.mjs';

requireNode();
void import('./prepare.mjs').then(async ({ build, install, runTypeScript }) => {
  install();
  build();
  process.argv.push('--demo');
  await runTypeScript('./serve.ts');
});
