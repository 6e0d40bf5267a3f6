-- EX-6: the number of a tender or quotation file is one short line that holds a number, without control characters.

alter table cost_lines add constraint cost_lines_procurement_reference check (
  procurement_reference is null
  or (char_length(procurement_reference) between 1 and 80 and procurement_reference !~ '[[:cntrl:]]'));
