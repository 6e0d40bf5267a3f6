import { Readable } from 'node:stream';
import { addDays, utcDate, type Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addProfileDocument } from '#app/organisations/documents/add-profile-document.server.ts';
import type { NewProfileDocument } from '#app/organisations/documents/profile-document.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { samplePdf } from './sample-pdf.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

/** Two third parties keep documents in their profile: of one a certificate expires soon, of the other it has. */
export function profileDocuments(stage: Stage, given: { today: Instant; at: Instant }): readonly Scene[] {
  const day = (days: number) => utcDate(addDays(given.today, days));
  const statutes = { kind: 'statutes', issuedOn: '2019-04-12', expiresOn: null, replaces: null } as const;
  const registration = { kind: 'registration', issuedOn: '2022-02-01', replaces: null } as const;
  const tax = { kind: 'tax', issuedOn: day(-200), expiresOn: day(165), replaces: null } as const;
  return [
    { at: given.at, play: () => keep(stage, 'warda', [statutes, { ...registration, expiresOn: day(24) }, tax]) },
    { at: given.at, play: () => keep(stage, 'sendero', [statutes, { ...registration, expiresOn: day(-11) }]) },
  ];
}

async function keep({ world, enter }: Stage, slug: string, documents: readonly NewProfileDocument[]): Promise<void> {
  const { owner } = await enter(slug);
  for (const document of documents) {
    const name = `${slug} ${document.kind}`;
    const upload = {
      mediaType: 'application/pdf',
      scan: 'not-scanned' as const,
      open: () => Readable.from(samplePdf(name)),
    };
    expectOk(await addProfileDocument(world, owner, { document, upload, key: namedKey(`profile ${name}`) }));
  }
}
