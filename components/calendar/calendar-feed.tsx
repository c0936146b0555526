import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type CalendarFeedProps = {
  /** When the address that works now was made; null: there is none. */
  since: Date | null;
  make: FormAction;
  end: FormAction;
};

/** The secret address for somebody's own calendar programme. */
export function CalendarFeed({ since, make, end }: CalendarFeedProps) {
  const t = useTranslations("calendar.feed");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-4 wrap-anywhere">
      <p className="text-sm text-quiet">
        {since ? (
          <>
            {t("since")} <Day on={since} />. {t("again")}
          </>
        ) : (
          t("secret")
        )}
      </p>
      <ActionForm action={make} label={t("make")}>
        <SubmitButton className="justify-self-start" variant="plain">
          {t(since ? "makeAgain" : "make")}
        </SubmitButton>
      </ActionForm>
      {since && (
        <ActionForm action={end} label={t("end")}>
          <SubmitButton className="justify-self-start" variant="danger">
            {t("end")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
