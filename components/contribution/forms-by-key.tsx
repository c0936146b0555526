import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TitledSection } from "#components/group/titled-section.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { ContributionField } from "./contribution-field.tsx";
import { ItemChoice } from "./item-choice.tsx";
import type { OwnPointActions } from "./own-point.tsx";

export type FormsByKeyProps = {
  discussion: Pick<DiscussionView, "id" | "agenda" | "may">;
  actions: OwnPointActions;
};

/** Change, take back, release: each with one key typed in. Real forms, for whoever runs no script or is elsewhere. */
export function FormsByKey({ discussion, actions }: FormsByKeyProps) {
  const t = useTranslations("contribution");
  const { id, agenda, may } = discussion;
  return (
    <TitledSection id="by-key" title={t("keys.byKey")} lead={t("keys.byKeyLead")}>
      {may.contribute && (
        <Disclosure summary={t("own.change")}>
          <KeyForm action={actions.change} discussionId={id} label={t("own.change")}>
            <ItemChoice agenda={agenda} chosen={null} />
            <ContributionField label={t("own.words")} keptAs="" />
            <SubmitButton className="justify-self-start">{t("own.save")}</SubmitButton>
          </KeyForm>
        </Disclosure>
      )}
      {may.contribute && (
        <Disclosure summary={t("own.takeBack")}>
          <KeyForm action={actions.takeBack} discussionId={id} label={t("own.takeBack")}>
            <p className="max-w-measure">{t("own.takeBackQuestion")}</p>
            <SubmitButton variant="danger" className="justify-self-start">
              {t("own.takeBackConfirm")}
            </SubmitButton>
          </KeyForm>
        </Disclosure>
      )}
      {may.release && (
        <Disclosure summary={t("own.release")}>
          <KeyForm action={actions.release} discussionId={id} label={t("own.release")}>
            <p className="max-w-measure">{t("own.releaseQuestion")}</p>
            <SubmitButton variant="danger" className="justify-self-start">
              {t("own.releaseConfirm")}
            </SubmitButton>
          </KeyForm>
        </Disclosure>
      )}
    </TitledSection>
  );
}

type KeyFormProps = { action: FormAction; discussionId: string; label: string; children: ReactNode };

function KeyForm({ action, discussionId, label, children }: KeyFormProps) {
  const t = useTranslations("contribution.key");
  return (
    <ActionForm action={action} label={label} className="grid grid-cols-1 gap-4 pb-4">
      <input type="hidden" name="discussionId" value={discussionId} />
      <TextField
        name="key"
        label={t("typed")}
        description={t("typedHint")}
        required
        autoComplete="off"
        spellCheck={false}
      />
      {children}
    </ActionForm>
  );
}
