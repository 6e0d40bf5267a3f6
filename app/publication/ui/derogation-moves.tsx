import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';

type Verdicts = Readonly<Record<'approve' | 'refuse' | 'keep' | 'end', Verdict>> & {
  readonly open: boolean;
  readonly inForce: boolean;
};

/** The approval while it is open, the yearly look while it is in force. */
export function DerogationMoves({ verdicts }: { verdicts: Verdicts }) {
  const { t } = useText();
  if (!verdicts.open && !verdicts.inForce) return null;
  return (
    <Section title={t('common.next-step')} panel>
      <Form name="move">
        {verdicts.open ? (
          <ButtonRow>
            <MoveButton
              verdict={verdicts.approve}
              label={t('publication.derogation.approve')}
              name="move"
              value="approve"
            />
            {verdicts.refuse.allowed ? (
              <Button tone="secondary" name="move" value="refuse">
                {t('publication.derogation.refuse')}
              </Button>
            ) : null}
          </ButtonRow>
        ) : (
          <ButtonRow>
            <MoveButton verdict={verdicts.keep} label={t('publication.derogation.keep')} name="move" value="kept" />
            <MoveButton
              verdict={verdicts.end}
              label={t('publication.derogation.end')}
              tone="secondary"
              name="move"
              value="ended"
            />
          </ButtonRow>
        )}
      </Form>
    </Section>
  );
}
