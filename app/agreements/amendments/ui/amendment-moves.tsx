import { paths } from '#app/http/paths.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Factor } from '#app/people/step-up.ts';
import { StepUpField } from '#app/people/ui/step-up-field.tsx';
import { Button, ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { AmendmentVerdicts } from '../amendment-policy.ts';
import type { AmendmentState } from '../amendment-lifecycle.ts';

type AmendmentMovesProps = {
  amendment: {
    readonly id: string;
    readonly version: number;
    readonly state: AmendmentState;
    readonly digest: string | null;
  };
  paper: { readonly sha256: string } | null;
  verdicts: AmendmentVerdicts;
  /** What the reader confirms a signature with. */
  factor: Factor;
};

/** Whose turn it is, and what this reader may do: one form per move, shown where the role has it. */
export function AmendmentMoves(props: AmendmentMovesProps) {
  const { t } = useText();
  const { amendment, verdicts } = props;
  const { write, submit, withdraw } = verdicts;
  return (
    <Section title={t('common.next-step')} panel>
      <p>{t(`amendments.act.${amendment.state}`)}</p>
      {write.allowed ? (
        <ButtonRow>
          <ButtonLink href={paths.amendmentChange(amendment.id)} tone="secondary">
            {t('amendments.edit')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {submit.allowed ? <Plain {...props} move="submit" /> : null}
      <Deciding {...props} />
      <Signing {...props} />
      {withdraw.allowed ? <Plain {...props} move="withdraw" /> : null}
    </Section>
  );
}

type MoveName = 'submit' | 'withdraw' | 'check' | 'approve';

function Plain({ amendment, verdicts, move }: AmendmentMovesProps & { move: MoveName }) {
  const { t } = useText();
  return (
    <Form name={move}>
      <HiddenField name="version" value={amendment.version} />
      <HiddenField name="digest" value={amendment.digest ?? ''} />
      <ButtonRow>
        <MoveButton
          verdict={verdicts[move]}
          label={t(`amendments.move.${move}`)}
          tone={move === 'withdraw' ? 'secondary' : 'primary'}
        />
      </ButtonRow>
    </Form>
  );
}

/** Check, approval, question, refusal: for the office. A button that is not for this person says why. */
function Deciding(props: AmendmentMovesProps) {
  const { t } = useText();
  const { amendment, verdicts } = props;
  const shows = (move: 'check' | 'approve', state: boolean) => state && whyOf(verdicts[move]) !== 'role-may-not';
  const approving = amendment.state === 'checked' || amendment.state === 'approved_once';
  return (
    <>
      {shows('check', amendment.state === 'submitted') ? <Plain {...props} move="check" /> : null}
      {shows('approve', approving) ? <Plain {...props} move="approve" /> : null}
      {verdicts.query.allowed || verdicts.reject.allowed ? (
        <Form name="reply">
          <HiddenField name="version" value={amendment.version} />
          <TextArea name="answer" label={t('amendments.answer')} hint={t('amendments.answer-hint')} rows={3} />
          <ButtonRow>
            {verdicts.query.allowed ? (
              <Button name="intent" value="query" tone="secondary">
                {t('amendments.move.query')}
              </Button>
            ) : null}
            {verdicts.reject.allowed ? (
              <Button name="intent" value="reject" tone="danger">
                {t('amendments.move.reject')}
              </Button>
            ) : null}
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

/** Over the paper that was printed, known by its checksum. */
function Signing({ amendment, paper, verdicts, factor }: AmendmentMovesProps) {
  const { t } = useText();
  if (!paper) return null;
  const side = amendment.state === 'approved' ? 'sign' : 'countersign';
  const turn = amendment.state === 'approved' || amendment.state === 'signed_by_grantee';
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'paper',
            label: t('amendments.document'),
            value: (
              <a href={paths.addendum(amendment.id)} download="">
                {t('amendments.document')}
              </a>
            ),
          },
          { key: 'sum', label: t('agreements.signature.checksum'), value: <Reference>{paper.sha256}</Reference> },
        ]}
      />
      {turn && whyOf(verdicts[side]) !== 'role-may-not' ? (
        <Form name={side}>
          <HiddenField name="version" value={amendment.version} />
          <HiddenField name="documentSha256" value={paper.sha256} />
          <CheckboxField name="read" label={t(`amendments.${side}.read`)} />
          {side === 'sign' ? (
            <TextField
              name="fullName"
              label={t('agreements.signature.full-name')}
              hint={t('agreements.signature.full-name-hint')}
              spellCheck={false}
            />
          ) : null}
          <StepUpField factor={factor} />
          <ButtonRow>
            <MoveButton verdict={verdicts[side]} label={t(`amendments.move.${side}` satisfies MessageKey)} />
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

function whyOf(verdict: AmendmentVerdicts[keyof AmendmentVerdicts]): string | null {
  return verdict.allowed ? null : verdict.reason;
}
