import type { PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import { letterOpening } from '#app/calls/letters/call-letters.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { assessmentBlocks } from '../result-letter.ts';
import type { ShortlistResult } from './shortlist-result.server.ts';

/** The letter to keep, in the language of `text`: no letter carries a name. Same facts, same bytes. */
export function shortlistLetter(page: ShortlistResult, text: Text): PdfDocument {
  const { t, language } = text;
  const deadline = page.secondStage?.call.deadlineAt;
  return {
    language,
    title: t('shortlist.result.title'),
    createdAt: page.toldAt,
    frame: {
      office: inLanguage(page.programmeTitle, language),
      reference: page.application.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (number, pages) => t('applications.receipt.page', { page: number, pages }),
    },
    blocks: [
      ...shortlistOpening(page, text).map((said) => ({ kind: 'paragraph', text: said }) as const),
      {
        kind: 'facts',
        rows: [
          { label: t('common.reference'), value: page.application.reference },
          { label: t('applications.receipt.call-title'), value: inLanguage(page.callTitle, language) },
          { label: t('common.organisation'), value: page.organisationAlias },
          { label: t('awards.outcome'), value: t(page.shortlisted ? 'shortlist.yes' : 'shortlist.no') },
          { label: t('awards.result.told'), value: text.date(page.toldAt) },
          ...(page.redressUntil ? [{ label: t('redress.until'), value: text.date(page.redressUntil) }] : []),
          ...(deadline
            ? [
                {
                  label: t('shortlist.result.deadline'),
                  value: t('common.date.brussels', { when: text.dateTime(deadline) }),
                },
              ]
            : []),
        ],
      },
      ...assessmentBlocks(page, text),
      ...(page.redressUntil
        ? [
            { kind: 'heading', level: 1, text: t('redress.own.title') } as const,
            { kind: 'paragraph', text: t('redress.own.lede') } as const,
          ]
        : []),
    ],
  };
}

/** What the letter says first, in the words of the call or of the house. */
export function shortlistOpening(page: ShortlistResult, text: Text): readonly string[] {
  const deadline = page.secondStage?.call.deadlineAt;
  const values = {
    reference: page.application.reference,
    call: inLanguage(page.callTitle, text.language),
    organisation: page.organisationAlias,
    'complain-until': page.redressUntil ? text.date(page.redressUntil) : '–',
    ...(deadline ? { deadline: text.t('common.date.brussels', { when: text.dateTime(deadline) }) } : {}),
  };
  return letterOpening(
    { kind: page.shortlisted ? 'shortlisted' : 'not-shortlisted', letters: page.letters, values },
    text,
  );
}
