import { useText } from '#app/i18n/text-context.tsx';
import type { Activity } from '#app/programme/programme-store.server.ts';
import type { TaxonomyList } from '#app/programme/taxonomy.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { basicsFields } from '../call-basics.ts';
import type { CallRow } from '../call-store.server.ts';
import type { DraftPart } from '../draft-edit.ts';
import type { LetterPreview } from '../letters/letter-preview.server.ts';
import { languagesOf } from '../translated-text.ts';
import { BasicsFields } from './basics-fields.tsx';
import { GridSheet } from './grid-sheet.tsx';
import { LettersSheet } from './letters-sheet.tsx';
import { ListsSheet } from './lists-sheet.tsx';
import { LotsSheet } from './lots-sheet.tsx';
import { QuestionsSheet } from './questions-sheet.tsx';
import { TextsFields } from './texts-fields.tsx';
import { WhoFields } from './who-fields.tsx';

export type DraftCall = Omit<CallRow, 'createdBy' | 'approvedBy'>;

type DraftSheetProps = {
  call: DraftCall;
  activities: readonly Activity[];
  lists: readonly TaxonomyList[];
  part: DraftPart;
  /** The letters as they would be read; of the sheet of letters alone. */
  previews: readonly LetterPreview[];
};

/** The sheet of a draft that is open: a form for what is asked once, a form per item for what comes in lists. */
export function DraftSheet({ call, activities, lists, part, previews }: DraftSheetProps) {
  switch (part) {
    case 'basics':
      return (
        <OneForm name="basics" version={call.version}>
          <BasicsFields currency={call.currency} values={basicsFields({ ...call, title: call.content.title })} />
        </OneForm>
      );
    case 'lots':
      return <LotsSheet call={call} />;
    case 'texts':
      return (
        <OneForm name="texts" version={call.version}>
          <TextsFields content={call.content} languages={languagesOf(call.content)} />
        </OneForm>
      );
    case 'who':
      return (
        <OneForm name="who" version={call.version}>
          <WhoFields content={call.content} activities={activities} lists={lists} />
        </OneForm>
      );
    case 'form':
      return <QuestionsSheet call={call} />;
    case 'grid':
      return <GridSheet call={call} />;
    case 'lists':
      return <ListsSheet call={call} />;
    case 'letters':
      return <LettersSheet call={call} previews={previews} />;
  }
}

type OneFormProps = { name: string; version: number; children: React.ReactNode };

function OneForm({ name, version, children }: OneFormProps) {
  const { t } = useText();
  return (
    <div id="sheet">
      <Form name={name}>
        <HiddenField name="version" value={version} />
        {children}
        <ButtonRow>
          <Button>{t('common.save')}</Button>
        </ButtonRow>
      </Form>
    </div>
  );
}
