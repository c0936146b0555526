import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ContributionView, DiscussionView } from "#lib/domain/discussions/types.ts";
import { ItemChoice } from "./item-choice.tsx";
import { startOf } from "./start-of.ts";

export type ArrangeActions = { move: FormAction; remove: FormAction };

type ArrangeContributionProps = Pick<ContributionView, "id" | "body" | "agendaItemId"> & {
  discussion: Pick<DiscussionView, "id" | "agenda">;
  actions: ArrangeActions;
};

/** A moderator's: puts a contribution under another agenda item, or takes one away that gives somebody away. */
export function ArrangeContribution({
  id,
  body,
  agendaItemId,
  discussion,
  actions,
}: ArrangeContributionProps) {
  const t = useTranslations("contribution.arrange");
  const fields = (
    <>
      <input type="hidden" name="discussionId" value={discussion.id} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  const whole = t("openOf", { start: startOf(body) });
  return (
    <Disclosure
      summary={
        <span className="text-sm">
          <span aria-hidden>{t("open")}</span>
          <span className="sr-only">{whole}</span>
        </span>
      }
    >
      <div className="grid grid-cols-1 gap-6 pb-2">
        {discussion.agenda.length > 0 && (
          <ActionForm action={actions.move} label={whole} className="grid grid-cols-1 gap-3">
            {fields}
            <ItemChoice agenda={discussion.agenda} chosen={agendaItemId} />
            <SubmitButton variant="plain" className="justify-self-start">
              {t("move")}
            </SubmitButton>
          </ActionForm>
        )}
        <Disclosure summary={t("remove")}>
          <ActionForm action={actions.remove} className="grid grid-cols-1 gap-3">
            {fields}
            <p className="max-w-measure">{t("removeQuestion")}</p>
            <SubmitButton variant="danger" className="justify-self-start">
              {t("removeConfirm")}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </Disclosure>
  );
}
