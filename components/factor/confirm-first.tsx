import { useTranslations } from "next-intl";
import { FormMessage } from "#components/ui/form-message.tsx";

export type ConfirmFirstProps = {
  /** The page to come back to. */
  back: string;
  /** What it is asked for, where that is not everything on the page. */
  says?: string;
};

/** Stands where something can only be changed from a fresh sign-in. */
export function ConfirmFirst({ back, says }: ConfirmFirstProps) {
  const t = useTranslations("security");
  return (
    <FormMessage tone="info">
      <p>{says ?? t("confirmFirst")}</p>
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
