import { register } from 'node:module';

// Vite gives a file behind `?url` its address, and puts one behind `?inline` into the page; plain Node has neither.
const NOTHING = `export const load = (url, context, next) =>
  /\\?(url|inline)$/.test(url) ? { format: 'module', source: 'export default ""', shortCircuit: true } : next(url, context);`;

/** From here on plain Node can import the modules of pages. */
export function importPagesWithoutVite(): void {
  register(`data:text/javascript,${encodeURIComponent(NOTHING)}`);
}
