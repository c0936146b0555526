"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { draftName, keepDraft } from "#components/comment/kept-draft.ts";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { ContributionField } from "./contribution-field.tsx";
import { ItemChoice } from "./item-choice.tsx";
import type { NewPoint } from "./kept-keys.ts";
import { KeyToCopy } from "./key-to-copy.tsx";
import { useKeyedForm } from "./use-keyed-form.ts";

export type ContributionFormProps = {
  action: FormAction;
  discussion: Pick<DiscussionView, "id" | "agenda" | "rule">;
  accountId: string;
  /** For pages without script, which make none themselves. */
  fresh: NewPoint;
  onAdded: () => void;
};

/** Writes one point down. Says beforehand whether a name will stand beside it. */
export function ContributionForm({ action, discussion, accountId, fresh, onAdded }: ContributionFormProps) {
  const { id: discussionId, agenda, rule } = discussion;
  const t = useTranslations("contribution");
  const [item, setItem] = useState("");
  const about = { accountId, about: discussionId };
  const keptAs = draftName(about, "contribution");
  const add = useKeyedForm({
    action,
    place: { accountId, discussionId },
    keptAs: draftName(about, "point"),
    onAdded: (form) => {
      keepDraft(keptAs, "");
      setItem(String(form.get("agendaItemId") ?? ""));
      onAdded();
    },
  });
  return (
    <ActionForm action={add}>
      <input type="hidden" name="discussionId" value={discussionId} />
      <input type="hidden" name="id" value={fresh.id} />
      <ItemChoice agenda={agenda} chosen={item || null} />
      <ContributionField
        description={rule === "off_the_record" ? undefined : t(`hint.${rule}`)}
        keptAs={keptAs}
      />
      {rule === "not_for_attribution" && <KeyToCopy value={fresh.key} />}
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
