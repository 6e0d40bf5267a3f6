export const paste = {
  'paste.title': 'Take lines from a spreadsheet',
  'paste.lede': 'Copy the rows there and paste them here. They are added to the budget; nothing is replaced.',
  'paste.in': 'Paste rows',
  'paste.columns':
    'Columns: heading, what it is for, quantity, unit (day, month, trip …; may be left out), unit cost in {currency}; then, where it is not the grant, who pays. Further columns are ignored; amounts are computed here.',
  'paste.headings': 'Headings, in any language of this site: {headings}.',
  'paste.rows': 'Rows',
  'paste.rows.hint': 'A first row of titles is left out.',
  'paste.button': 'Add these lines',
  'paste.out': 'Take the saved lines into a spreadsheet',
  'paste.out.label': 'Select everything, copy it, and paste it into the spreadsheet',
  'paste.error': 'Row {row, number}, {column}: {what}',
  'paste.heading-unknown': 'This is no heading of a budget here.',
  'paste.template': 'Download an empty budget (XLSX), to fill in before you apply',
} as const;
