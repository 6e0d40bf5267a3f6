/** Look of the page of a pack: readable on a telephone and in print, nothing loaded. */
export const PACK_STYLE =
  'body{font:1rem/1.5 sans-serif;max-inline-size:50rem;margin:1rem auto;padding-inline:1rem}' +
  'article{border-block-start:3px solid;margin-block-start:2rem}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}' +
  'dt{font-weight:bold}dd{margin:0}.said{white-space:pre-wrap;overflow-wrap:anywhere}table{border-collapse:collapse;inline-size:100%}' +
  'td{border-block-end:1px solid #999;padding:.25rem;vertical-align:top}.amount{text-align:end;white-space:nowrap}' +
  'fieldset{margin-block:1rem}legend{font-weight:bold}label{display:block;margin-block:.75rem;font-weight:bold}' +
  'select,textarea{display:block;inline-size:100%;box-sizing:border-box;font:inherit;padding:.5rem}' +
  '.save{position:sticky;inset-block-end:0;background:#fff;padding-block:1rem}button{font:inherit;padding:.5rem 1rem;min-block-size:44px}' +
  '@media print{.save,nav{display:none}}';

/** Gathers the fields of every sheet and hands them to the browser as a file. `%FORMAT%` marks what kind of file it is. */
export const PACK_SCRIPT = `
let changed = false;
document.addEventListener('input', () => { changed = true; });
window.addEventListener('beforeunload', (event) => { if (changed) event.preventDefault(); });
document.getElementById('save').addEventListener('click', () => {
  const sheets = [...document.querySelectorAll('form[data-sheet]')].map((form) => ({
    assignmentId: form.dataset.sheet,
    fields: Object.fromEntries(new FormData(form)),
  }));
  const content = JSON.stringify({ format: '%FORMAT%', sheets });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = 'review-answers.json';
  link.click();
  changed = false;
});
for (const form of document.querySelectorAll('form')) form.addEventListener('submit', (event) => event.preventDefault());
`;
