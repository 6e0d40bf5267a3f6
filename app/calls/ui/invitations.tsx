import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { InvitationList } from '#app/organisations/ui/invitation-list.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { AUDIENCES } from '../invitations/audience.ts';
import type { InvitationsData } from '../invitations/invitation-pages.server.ts';

/** Whom a call is for, and, where it is for some, who they are. */
export function Invitations({ page }: { page: InvitationsData & { readonly sent: boolean } }) {
  const { t } = useText();
  const { call } = page;
  if (call.firstStageId) {
    return (
      <NoticeBanner>
        <a href={paths.callInvitations(call.firstStageId)}>{t('calls.invitations.first-stage')}</a>
      </NoticeBanner>
    );
  }
  return (
    <>
      {page.sent ? (
        <NoticeBanner tone="success" title={t('calls.invitations.sent')}>
          {t('calls.invitations.sent.body')}
        </NoticeBanner>
      ) : null}
      {call.state === 'draft' ? <AudienceForm call={call} /> : <p>{t(`calls.audience.${call.audience}`)}</p>}
      {call.audience === 'invited' ? (
        <>
          <Section title={t('calls.invitations.list')}>
            <InvitationTable page={page} />
          </Section>
          <InviteForms />
        </>
      ) : null}
    </>
  );
}

function AudienceForm({ call }: { call: InvitationsData['call'] }) {
  const { t } = useText();
  return (
    <Form name="audience">
      <HiddenField name="version" value={call.version} />
      <RadioField
        name="audience"
        label={t('calls.audience')}
        choices={AUDIENCES.map((value) => ({ value, label: t(`calls.audience.${value}`) }))}
        defaultValue={call.audience}
      />
      <ButtonRow>
        <Button>{t('common.save')}</Button>
      </ButtonRow>
    </Form>
  );
}

function InvitationTable({ page }: { page: InvitationsData }) {
  const { t } = useText();
  return (
    <>
      <InvitationList
        caption={t('calls.invitations.list')}
        invitations={page.invitations}
        empty={{ title: t('calls.invitations.none'), body: t('calls.invitations.none.body') }}
        who={{
          key: 'who',
          label: t('common.organisation'),
          cell: ({ organisation }) =>
            organisation ? <Reference>{organisation}</Reference> : t('calls.invitations.address'),
        }}
        standing={{
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`call-invitation.state.${state}`)} />,
        }}
        sent={t('calls.invitations.on')}
        withdraw={t('calls.invitations.withdraw')}
        mayWithdraw={({ state }) => state !== 'withdrawn'}
      />
      <Pager previous={null} next={page.next ? paths.callInvitations(page.call.id, { after: page.next }) : null} />
    </>
  );
}

function InviteForms() {
  const { t, language, languageName } = useText();
  return (
    <>
      <Section title={t('calls.invitations.organisation')}>
        <Form name="organisation">
          <TextField
            name="organisation"
            label={t('calls.invitations.alias')}
            hint={t('calls.invitations.alias.hint')}
            width="short"
            dir="ltr"
          />
          <ButtonRow>
            <Button>{t('calls.invitations.invite')}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('calls.invitations.by-mail')}>
        <Form name="address">
          <TextField
            name="email"
            label={t('people.email')}
            hint={t('calls.invitations.email.hint')}
            type="email"
            inputMode="email"
          />
          <SelectField
            name="language"
            label={t('team.invite.language')}
            choices={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
            defaultValue={language}
            blank={false}
          />
          <ButtonRow>
            <Button>{t('calls.invitations.send')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
