export const costFile = {
  'cost-file.title': 'Take costs from a spreadsheet',
  'cost-file.lede':
    'Keep your costs in a table and send it here. All of it is taken, or nothing and you are told what to repair.',
  'cost-file.take': 'The table to fill in',
  'cost-file.template': 'Template as {format}',
  'cost-file.lists': 'What may be written',
  'cost-file.how.row':
    'One row for each receipt. Titles stay; columns may be in any order and further ones are left out.',
  'cost-file.how.words':
    'Headings and types of cost by the words of this site, in any of its languages. The second sheet of the XLSX lists them.',
  'cost-file.how.line':
    'The budget line is its number under the heading; where the heading has a single line it may stay empty.',
  'cost-file.how.days': 'Days as dates of the spreadsheet, or written as 2026-11-30.',
  'cost-file.how.share':
    'The amount is the whole receipt; the share says how much of it this grant pays. Left empty it is 100%.',
  'cost-file.how.procurement':
    'The procurement file is the number of the tender or of the quotes behind a purchase; it may stay empty.',
  'cost-file.send.title': 'Send the table',
  'cost-file.file': 'The filled in table',
  'cost-file.file.hint':
    'XLSX, or CSV in UTF-8; the first sheet is read. If something is wrong, choose the file again after repairing it.',
  'cost-file.send': 'Add these costs',
  'cost-file.error': 'Line {line}, column {letter} ({column}): {what}',
  'cost-file.error.column': 'Line {line} ({column}): {what}',
  'cost-file.more': '{left, plural, one {# more place is} other {# more places are}} wrong. Repair these first.',
  'cost-file.column-missing': 'The table has no such column. Take the titles of the template.',
  'cost-file.type-unknown': 'This is no type of cost here.',
  'cost-file.answer-unknown': 'Write yes or no.',
  'cost-file.entered': 'This receipt is in the report already, as cost {number, number}.',
  'cost-file.twice': 'The same receipt stands in line {line} already.',
  'refusal.cost-file-empty':
    'No cost was found in this file. The first sheet needs the titles of the template and a row for each receipt.',
  'refusal.cost-file-wrong': 'Something in the table is wrong. Nothing was taken.',
  'field.noNumber': 'Please give the file’s number, with at least one digit, or leave this empty.',
  'field.notAShare': 'Please enter a share above 0 and up to 100%, with two decimals at most.',
  'reports.cost.share': 'Share paid by this grant, in per cent',
  'reports.cost.share.hint':
    '100 if the grant pays the whole receipt. Enter amount and VAT of the whole receipt; the portal takes the share of both.',
  'reports.line.share': '{percent} of {amount}',
} as const;
