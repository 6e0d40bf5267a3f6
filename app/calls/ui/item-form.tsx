import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { useReply } from '#app/ui/reply.ts';
import { HiddenField } from '#app/ui/text-field.tsx';

type ItemFormProps = {
  /** Unique on the page; its first word is the kind: `question-s1-q2`. */
  name: string;
  version: number;
  section?: string;
  /** Code of the item; absent for a new one. */
  item?: string;
  /** What the item is called in the list, or what is added. */
  summary: string;
  /** What a glance at the list should tell of it. */
  note?: ReactNode;
  children: ReactNode;
};

/**
 * One item of a list: closed until it is wanted, open when it came back with errors or the address asks for it
 * (`?open=q3`). The first button saves.
 */
export function ItemForm({ name, version, section, item, summary, note, children }: ItemFormProps) {
  const { t } = useText();
  const reply = useReply();
  const [query] = useSearchParams();
  const wanted = reply ? reply.form === name : item !== undefined && query.get('open') === item;
  return (
    <div id={item}>
      <Disclosure summary={summary} note={note} open={wanted}>
        <Form name={name}>
          <HiddenField name="version" value={version} />
          {section === undefined ? null : <HiddenField name="section" value={section} />}
          {item === undefined ? null : <HiddenField name="item" value={item} />}
          {children}
          <ButtonRow>
            <Button>{item === undefined ? summary : t('common.save')}</Button>
            {item === undefined ? null : <OrderButtons />}
          </ButtonRow>
        </Form>
      </Disclosure>
    </div>
  );
}

function OrderButtons() {
  const { t } = useText();
  return (
    <>
      <Button tone="secondary" name="intent" value="up">
        {t('calls.item.up')}
      </Button>
      <Button tone="secondary" name="intent" value="down">
        {t('calls.item.down')}
      </Button>
      <Button tone="danger" name="intent" value="remove">
        {t('common.remove')}
      </Button>
    </>
  );
}
