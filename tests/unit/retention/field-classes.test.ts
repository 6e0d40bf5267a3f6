import { describe, expect, it } from 'vitest';
import { fieldGroups } from '#app/retention/field-classes.ts';
import { LEAVES, STAYS } from '#app/retention/free-text.ts';

const groups = fieldGroups();
const of = (fate: string) => groups.find((group) => group.fate === fate);

describe('I35: the class of each field', () => {
  it('I35: every column stands in one group, and every sealed field beside them', () => {
    const listed = groups.flatMap(({ fate, fields }) => (fate === 'sealed' ? [] : fields));
    expect(listed.toSorted()).toEqual([...Object.values(LEAVES).flat(), ...Object.keys(STAYS)].toSorted());
    expect(of('sealed')?.fields).toEqual(
      expect.arrayContaining(['equipment.serial', 'supplier.name', 'organisation.legalName', 'payee.iban']),
    );
  });

  it('I35: what goes waits for a clock; what stays waits for none', () => {
    for (const { fate, classes } of groups) {
      expect(classes.length > 0, fate).toBe(fate === 'sealed' || fate.startsWith('leaves.'));
    }
    expect(of('leaves.application')?.classes).toContain('unfunded-application');
    expect(of('stays.machine')?.fields).toContain('outbox.payload');
    expect(of('stays.other')?.fields).toContain('retention_holds.case_reference');
  });
});
