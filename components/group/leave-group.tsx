import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { lastDayOf } from "#lib/base/day-end.ts";

export type LeaveGroupProps = {
  action: FormAction;
  groupId: string;
  /** When one's own membership ends by itself; null: it does not. */
  endsAt: Date | null;
};

/** Ends one's own membership. Asks once, also without script. */
export function LeaveGroup({ action, groupId, endsAt }: LeaveGroupProps) {
  const t = useTranslations("members.leave");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-3">
      {endsAt && (
        <p>
          {t("ends")} <Day on={lastDayOf(endsAt)} />
        </p>
      )}
      <ActionForm action={action}>
        <input type="hidden" name="groupId" value={groupId} />
        <FormDisclosure summary={t("summary")}>
          <div className="grid grid-cols-1 gap-3">
            <p>{t("question")}</p>
            <SubmitButton variant="danger" className="justify-self-start">
              {t("submit")}
            </SubmitButton>
          </div>
        </FormDisclosure>
      </ActionForm>
    </div>
  );
}
