import { useText } from '#app/i18n/text-context.tsx';
import type { Role } from '#app/kernel/roles.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { Member } from '../consortium.ts';

type EndOfPartProps = {
  member: Member;
  roles: readonly { readonly id: string; readonly alias: string; readonly role: Role }[];
  /** Files its people were asked to read and have not handed in. */
  readings: number;
  end: Verdict;
};

/** What the end of a member's part takes with it, said before it is done. */
export function EndOfPart({ member, roles, readings, end }: EndOfPartProps) {
  const { t } = useText();
  return (
    <>
      <p>{t('consortium.end.body')}</p>
      <p>{t('consortium.end.roles', { count: roles.length })}</p>
      {roles.length > 0 ? (
        <ul>
          {roles.map(({ id, alias, role }) => (
            <li key={id}>
              <bdi>{alias}</bdi> · {t(`role.${role}`)}
            </li>
          ))}
        </ul>
      ) : null}
      {readings > 0 ? <p>{t('consortium.end.readings', { count: readings })}</p> : null}
      <Form name="end">
        <HiddenField name="version" value={member.version} />
        <ButtonRow>
          <MoveButton verdict={end} label={t('consortium.end.button')} tone="danger" />
        </ButtonRow>
      </Form>
    </>
  );
}

/** A member comes back as what it was. */
export function ReturnOfMember({ member }: { member: Member }) {
  const { t } = useText();
  return (
    <>
      <p>{t('consortium.return.body')}</p>
      <Form name="return">
        <HiddenField name="version" value={member.version} />
        <ButtonRow>
          <Button tone="secondary">{t('consortium.return')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
