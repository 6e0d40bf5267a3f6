import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import type { Missing } from '../completeness.ts';

type MissingProps = {
  id: string;
  missing: readonly Missing[];
  content: Pick<CallContent, 'sections' | 'documents'>;
};

/** What stands between the draft and its submission, each with a link to where it is mended. */
export function MissingList({ id, missing, content }: MissingProps) {
  const { t } = useText();
  const place = usePlaces(id, content);
  return (
    <ul className="flow">
      {missing.map((each) => {
        const { href, name, item } = place(each);
        const problem = t(each.key as MessageKey, each.values);
        return (
          <li key={`${each.place} ${each.item} ${each.key}`}>
            <a href={href}>
              {item
                ? t('applications.check.missing.item', { place: name, item, problem })
                : t('applications.check.missing.line', { place: name, problem })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function usePlaces(id: string, { sections, documents }: MissingProps['content']) {
  const { t, language } = useText();
  return ({ place, item }: Missing): { href: string; name: string; item: string | null } => {
    if (place === 'basics') {
      return { href: paths.applicationBasics(id), name: t('applications.home.basics'), item: null };
    }
    if (place === 'budget') {
      return { href: paths.applicationBudget(id), name: t('applications.home.budget'), item: null };
    }
    if (place === 'referees') return { href: paths.referees(), name: t('referees.title'), item: null };
    if (place === 'documents') {
      const label = documents.find(({ code }) => code === item)?.label ?? {};
      return {
        href: paths.applicationDocuments(id),
        name: t('applications.home.documents'),
        item: inLanguage(label, language),
      };
    }
    const section = sections.find(({ code }) => place === `section:${code}`);
    const index = section?.questions.findIndex(({ code }) => code === item) ?? 0;
    return {
      href: `${paths.applicationSection(id, section?.code ?? '')}#section-answer-${index}`,
      name: inLanguage(section?.title ?? {}, language),
      item: inLanguage(section?.questions[index]?.label ?? {}, language),
    };
  };
}
