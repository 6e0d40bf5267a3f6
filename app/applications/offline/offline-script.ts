/**
 * The only script of the offline form, written into the file itself: the button puts what was typed into the page and
 * its list of answers, and hands the page over as a file. It asks nobody for anything.
 */
export const OFFLINE_SCRIPT = `
const isBox = (field) => field.type === 'checkbox';
const valueOf = (field) => (isBox(field) && !field.checked ? '' : field.value);
const write = (field) => {
  if (field.tagName === 'TEXTAREA') field.textContent = field.value;
  else if (isBox(field)) field.toggleAttribute('checked', field.checked);
  else if (field.tagName === 'INPUT') field.setAttribute('value', field.value);
  else for (const option of field.options) option.toggleAttribute('selected', option.selected);
};
const rowsOf = (table) =>
  [...table.querySelectorAll('[data-row]')]
    .map((row) => Object.fromEntries([...row.querySelectorAll('[data-cell]')]
      .filter((cell) => cell.value.trim() !== '')
      .map((cell) => [cell.dataset.cell, cell.value])))
    .filter((row) => Object.keys(row).length > 0);
document.getElementById('save').addEventListener('click', () => {
  const list = document.getElementById('passerelle-form');
  const form = JSON.parse(list.textContent);
  for (const field of document.querySelectorAll('[data-code]')) {
    form.answers[field.dataset.code].value = valueOf(field);
    write(field);
  }
  for (const table of document.querySelectorAll('[data-table]')) {
    const rows = rowsOf(table);
    form.answers[table.dataset.table].value = rows.length === 0 ? '' : JSON.stringify(rows);
    for (const cell of table.querySelectorAll('[data-cell]')) write(cell);
  }
  for (const group of document.querySelectorAll('[data-list]')) {
    const boxes = [...group.querySelectorAll('[data-choice]')];
    form.answers[group.dataset.list].value = boxes.filter((box) => box.checked).map((box) => box.value).join('\\n');
    for (const box of boxes) write(box);
  }
  list.textContent = JSON.stringify(form).replaceAll('<', '\\\\u003c');
  const page = '<!doctype html>' + document.documentElement.outerHTML;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = document.body.dataset.file;
  link.click();
  URL.revokeObjectURL(link.href);
});
`;
