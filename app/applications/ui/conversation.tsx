import { useText } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import { HeldNotice } from '#app/people/ui/held-notice.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { useReply } from '#app/ui/reply.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { AUDIENCES, type Side } from '../conversation/message.ts';
import type { ConversationView } from '../conversation/conversation-pages.server.ts';

type ConversationProps = {
  page: ConversationView;
  reader: Side;
  older: string | null;
  /** What was written when the session ended. */
  held?: Reply | null;
};

/** What was said, newest first, and a form to say more. Each side reads the other's display names. */
export function Conversation({ page, reader, older, held = null }: ConversationProps) {
  const { t } = useText();
  const { messages, verdict, mayLimit } = page;
  return (
    <>
      <Section title={t('conversation.write.title')}>
        {verdict.allowed ? (
          <MessageForm mayLimit={mayLimit} held={held} />
        ) : (
          <p className="hint">{t('conversation.closed')}</p>
        )}
      </Section>
      <Section title={t('conversation.said')}>
        {messages.length === 0 ? (
          <EmptyState title={t('conversation.none')} />
        ) : (
          <Timeline
            label={t('conversation.said')}
            entries={messages.map(({ id, at, alias, side, audience, body }) => ({
              key: id,
              at,
              title: t(side === reader ? 'conversation.by.us' : `conversation.by.${side}`),
              by: alias,
              body: (
                <>
                  {audience === 'owners' ? <p className="hint">{t('conversation.audience.owners')}</p> : null}
                  <UserText>{body}</UserText>
                </>
              ),
            }))}
          />
        )}
        {older ? (
          <p>
            <a href={older}>{t('conversation.older')}</a>
          </p>
        ) : null}
      </Section>
    </>
  );
}

function MessageForm({ mayLimit, held }: { mayLimit: boolean; held: Reply | null }) {
  const { t } = useText();
  const answered = useReply();
  return (
    <Form name="message" reply={answered ?? held}>
      {held && !answered ? <HeldNotice /> : null}
      <TextArea name="body" label={t('conversation.body')} hint={t('conversation.body.hint')} rows={6} />
      {mayLimit ? (
        <RadioField
          name="audience"
          label={t('conversation.audience')}
          defaultValue="team"
          choices={AUDIENCES.map((value) => ({ value, label: t(`conversation.audience.${value}`) }))}
        />
      ) : (
        <HiddenField name="audience" value="team" />
      )}
      <ButtonRow>
        <Button>{t('conversation.send')}</Button>
      </ButtonRow>
    </Form>
  );
}
