/**
 * The only script of the offline form, written into the file itself: the button puts what was typed into the page and
 * its list of answers, and hands the page over as a file. It asks nobody for anything.
 */
export const OFFLINE_SCRIPT = `
document.getElementById('save').addEventListener('click', () => {
  const list = document.getElementById('passerelle-form');
  const form = JSON.parse(list.textContent);
  for (const field of document.querySelectorAll('[data-code]')) {
    form.answers[field.dataset.code].value = field.value;
    if (field.tagName === 'TEXTAREA') field.textContent = field.value;
    else if (field.tagName === 'INPUT') field.setAttribute('value', field.value);
    else for (const option of field.options) option.toggleAttribute('selected', option.selected);
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
