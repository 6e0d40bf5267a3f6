// Loads the modules named after it as Node alone does, and prints the paths of those that answer no request.
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Vite gives a file behind `?url` its address; here it has none.
const ADDRESSES = `export const load = (url, context, next) =>
  url.endsWith('?url') ? { format: 'module', source: 'export default ""', shortCircuit: true } : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(ADDRESSES)}`);

for (const path of process.argv.slice(2)) {
  const module = (await import(pathToFileURL(join(process.cwd(), path)).href)) as Record<string, unknown>;
  const answers = ['default', 'loader', 'action'].some((name) => typeof module[name] === 'function');
  if (!answers) console.log(path);
}
