import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { MemberView } from "#lib/domain/groups/types.ts";

export type RemoveMemberFormProps = { action: FormAction; member: MemberView };

/** Ends a membership. Asks once, also without script: the button waits behind what it does. */
export function RemoveMemberForm({ action, member }: RemoveMemberFormProps) {
  const t = useTranslations("group.members");
  const { name } = member.person;
  const summary = (
    <>
      <span aria-hidden>{t("remove")}</span>
      <span className="sr-only">{t("removeOf", { name })}</span>
    </>
  );
  return (
    <Disclosure summary={summary}>
      <ActionForm action={action} className="grid min-w-48 grid-cols-1 gap-2">
        <input type="hidden" name="memberId" value={member.id} />
        <p>{t("removeQuestion", { name })}</p>
        <SubmitButton
          variant="danger"
          className="justify-self-start"
          aria-label={t("removeConfirmOf", { name })}
        >
          {t("removeConfirm")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
