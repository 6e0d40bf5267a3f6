// Loads the modules named after it as Node alone does, and prints the paths of those that answer no request.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importPagesWithoutVite } from './without-vite.ts';

importPagesWithoutVite();

for (const path of process.argv.slice(2)) {
  const module = (await import(pathToFileURL(join(process.cwd(), path)).href)) as Record<string, unknown>;
  const answers = ['default', 'loader', 'action'].some((name) => typeof module[name] === 'function');
  if (!answers) console.log(path);
}
