import type { PdfBlock, PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import type { MinutesData } from './committee-pages.server.ts';
import { VOTES } from './votes.ts';

/** The minutes of the committee as a document, in the language of `text`: meeting, members, decisions, votes, signatures. */
export function minutesDocument(page: MinutesData, text: Text): PdfDocument {
  const { t } = text;
  const { content } = page;
  return {
    language: text.language,
    title: t('awards.minutes.title'),
    createdAt: page.signatures.at(-1)?.signedAt ?? page.frozenAt,
    frame: {
      office: inLanguage(page.programmeTitle, text.language),
      reference: content.call,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (number, pages) => t('applications.receipt.page', { page: number, pages }),
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: t('awards.call'), value: `${content.call} · ${inLanguage(page.call.title, text.language)}` },
          { label: t('awards.committee.met-on'), value: text.date(content.metOn) },
        ],
      },
      { kind: 'hash', label: t('awards.minutes.hash'), value: page.sha256 },
      { kind: 'heading', level: 1, text: t('awards.committee.voters') },
      {
        kind: 'list',
        items: content.members.map(({ alias, organisation, chair }) => {
          return `${alias} (${organisation})${chair ? ` – ${t('awards.committee.chair')}` : ''}`;
        }),
      },
      { kind: 'heading', level: 1, text: t('awards.committee.minutes') },
      ...content.text
        .split('\n')
        .flatMap((line): PdfBlock[] => (line === '' ? [] : [{ kind: 'paragraph', text: line }])),
      ...decisions(page, text),
      ...signatures(page, text),
    ],
  };
}

function decisions({ content }: MinutesData, text: Text): readonly PdfBlock[] {
  const { t } = text;
  return [
    { kind: 'heading', level: 1, text: t('awards.minutes.decisions') },
    {
      kind: 'table',
      columns: [
        { heading: t('awards.rank'), align: 'end' },
        { heading: t('awards.file'), share: 3 },
        { heading: t('awards.outcome'), share: 2 },
        { heading: t('awards.amount'), share: 2, align: 'end' },
        { heading: t('awards.minutes.votes'), share: 4 },
      ],
      rows: content.files.map((file) => [
        text.number(file.rank),
        file.reference,
        t(`awards.outcome.${file.outcome}`),
        file.outcome === 'award' ? text.money(money(BigInt(file.amountMinor), content.currency)) : '–',
        votesText(file.votes, text),
      ]),
    },
    ...content.files.flatMap(({ reference, reason }): PdfBlock[] =>
      reason === '' ? [] : [{ kind: 'paragraph', text: `${reference}: ${reason}` }],
    ),
  ];
}

/** `for: North, East; recused: South`. */
function votesText(votes: MinutesData['content']['files'][number]['votes'], { t }: Text): string {
  return VOTES.flatMap((vote) => {
    const who = votes.filter((each) => each.vote === vote).map((each) => each.alias);
    return who.length === 0 ? [] : [`${t(`awards.vote.${vote}`)}: ${who.join(', ')}`];
  }).join('; ');
}

function signatures(page: MinutesData, text: Text): readonly PdfBlock[] {
  if (page.signatures.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: text.t('awards.minutes.signatures') },
    {
      kind: 'signatures',
      boxes: page.signatures.map(({ alias, organisation, chair, signedAt }) => ({
        role: chair ? text.t('awards.committee.chair') : text.t('awards.committee.voter'),
        lines: [`${alias} (${organisation})`, text.t('common.date.brussels', { when: text.dateTime(signedAt) })],
      })),
    },
  ];
}
