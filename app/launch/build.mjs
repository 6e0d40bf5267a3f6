// `npm run build`: the pages, unless they are built of these very sources already.
import { requireNode } from './require-node.mjs';

requireNode();
void import('./prepare.mjs').then(({ build }) => build());
