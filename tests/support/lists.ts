import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

type Person = { reference: string; names: readonly string[]; weak?: readonly string[]; born?: string };

/** A list in the shape of the EU's FSF XML 1.1. The people are invented. */
export function euListXml(people: readonly Person[], date = '2026-10-20'): string {
  const entries = people.map(({ reference, names, weak = [], born }) =>
    [
      `  <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="${reference}" logicalId="${reference.length}">`,
      '    <remark>Not read.</remark>',
      '    <subjectType code="person" classificationCode="P"/>',
      ...names.map((name) => `    <nameAlias wholeName="${name}" nameLanguage="" strong="true"/>`),
      ...weak.map((name) => `    <nameAlias wholeName="${name}" nameLanguage="" strong="false"/>`),
      ...(born
        ? [`    <birthdate circa="false" calendarType="GREGORIAN" birthdate="${born}" year="${born.slice(0, 4)}"/>`]
        : []),
      '  </sanctionEntity>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="${date}T10:00:00.000+02:00" globalFileId="1">`,
    ...entries,
    '</export>',
    '',
  ].join('\n');
}

/** Text as a received file. */
export function listFile(xml: string) {
  const content = Buffer.from(xml);
  return {
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    open: () => Readable.from([content.subarray(0, 100), content.subarray(100)]),
  };
}
