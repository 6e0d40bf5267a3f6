import type { PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import type { About } from './redress.ts';

export type RedressLetterFacts = {
  readonly reference: string;
  readonly callTitle: Translated;
  /** `ORG-0007`: no letter carries a name. */
  readonly organisationAlias: string;
  readonly programmeTitle: Translated;
  readonly about: About;
  readonly state: 'upheld' | 'dismissed';
  readonly filedAt: Instant;
  readonly decidedAt: Instant;
  readonly answer: string;
};

/** The answer to a complaint, to keep, in the language of `text`. Same facts, same bytes. */
export function redressLetter(facts: RedressLetterFacts, text: Text): PdfDocument {
  const { t } = text;
  return {
    language: text.language,
    title: t('redress.letter.title'),
    createdAt: facts.decidedAt,
    frame: {
      office: inLanguage(facts.programmeTitle, text.language),
      reference: facts.reference,
      funding: t('common.funding'),
      disclaimer: t('common.funding.disclaimer'),
      pageLabel: (page, pages) => t('applications.receipt.page', { page, pages }),
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: t('common.reference'), value: facts.reference },
          { label: t('applications.receipt.call-title'), value: inLanguage(facts.callTitle, text.language) },
          { label: t('common.organisation'), value: facts.organisationAlias },
          { label: t('redress.about'), value: t(`redress.about.${facts.about}`) },
          { label: t('redress.filed-on'), value: text.date(facts.filedAt) },
          { label: t('redress.answered-on'), value: text.date(facts.decidedAt) },
          { label: t('redress.verdict'), value: t(`redress.state.${facts.state}`) },
        ],
      },
      { kind: 'heading', level: 1, text: t('redress.answer') },
      { kind: 'paragraph', text: facts.answer },
      { kind: 'heading', level: 1, text: t('redress.letter.next') },
      { kind: 'paragraph', text: t(`redress.letter.${facts.about}.${facts.state}`) },
      { kind: 'paragraph', text: t('redress.letter.by') },
    ],
  };
}
