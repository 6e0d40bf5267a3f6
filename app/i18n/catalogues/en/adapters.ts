export const adapters = {
  'refusal.file-wrong-type':
    'This file cannot be used. Send a PDF, Word, Excel or OpenDocument file without macros, or a JPEG or PNG picture.',
  'refusal.sheet-unreadable': 'This file cannot be read as a table. Save it as XLSX or as CSV in UTF-8 and try again.',
  'refusal.sheet-too-large':
    'The table has too many rows or is too large when unpacked. {rows, plural, one {# row} other {# rows}} at most are read.',
  'refusal.file-infected':
    'The virus scanner refused this file, and it was not kept. Have the device checked, then send a clean copy of the document.',
  'refusal.file-empty': 'The file is empty.',
  'refusal.file-too-large':
    'The file is too large. It may have {megabytes, plural, one {# megabyte} other {# megabytes}} at most.',
  'refusal.file-name-bad':
    'The name of the file cannot be used. Use {max, plural, one {# character} other {# characters}} at most, without special marks.',
  'refusal.name-not-latin':
    'The name cannot be written in Latin letters. Enter the account holder’s name as the bank writes it in Latin letters.',
  'refusal.payment-batch-empty': 'There is no payment to put into the bank file.',
  'refusal.payment-amount-not-positive': 'Payment {payment}: the amount must be more than zero.',
  'refusal.payment-reference-wrong':
    'Payment {payment}: the reference cannot be used in a bank file, or is used twice.',
  'refusal.payment-iban-wrong': 'Payment {payment}: the IBAN is wrong.',
  'refusal.payment-bic-wrong': 'Payment {payment}: the BIC is wrong, or the bank is not named in full.',
  'refusal.payment-account-wrong': 'Payment {payment}: the account number is wrong.',
  'refusal.payment-address-incomplete': 'Payment {payment}: the payee’s address needs a town and a country.',
} as const;
