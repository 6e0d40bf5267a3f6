import type { Dialect } from './read-list.ts';

/**
 * The EU's consolidated list of financial sanctions, FSF XML 1.1 (`xmlFullSanctionsList_1_1`): everything is in
 * attributes. `strong="false"` marks an alias that identifies nobody by itself.
 */
export const euList: Dialect = {
  publisher: 'EU',
  root: 'export',
  date: 'generationDate',
  entries: ['sanctionEntity'],
  opened: (draft, name, attribute) => {
    if (name === 'sanctionEntity') draft.reference = attribute('euReferenceNumber') || attribute('logicalId');
    if (name === 'subjectType') draft.kind = attribute('code') === 'person' ? 'person' : 'entity';
    if (name === 'nameAlias') {
      const parts = ['firstName', 'middleName', 'lastName'].map(attribute).filter(Boolean);
      const text = attribute('wholeName') || parts.join(' ');
      if (text !== '') draft.names.push({ text: text.replace(/\s+/g, ' '), strong: attribute('strong') !== 'false' });
    }
    if (name === 'birthdate') {
      const day = attribute('birthdate');
      const year = attribute('year');
      const from = day || year || attribute('yearRangeFrom');
      const to = day || year || attribute('yearRangeTo') || from;
      if (/^\d{4}(-\d{2}-\d{2})?$/.test(from) && /^\d{4}(-\d{2}-\d{2})?$/.test(to)) draft.births.push({ from, to });
    }
  },
  closed: () => undefined,
};
