import { useTranslations } from "next-intl";
import { FormMessage } from "#components/ui/form-message.tsx";

/** Stands where something can only be changed from a fresh sign-in. @param back the page to come back to */
export function ConfirmFirst({ back }: { back: string }) {
  const t = useTranslations("security");
  return (
    <FormMessage tone="info">
      <p>{t("confirmFirst")}</p>
      <p>
        <a
          href={`/account/confirm?next=${encodeURIComponent(back)}`}
          className="link target inline-flex items-center"
        >
          {t("confirmLink")}
        </a>
      </p>
    </FormMessage>
  );
}
