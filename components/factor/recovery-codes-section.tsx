import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";

export type RecoveryCodesSectionProps = {
  /** Null: none were ever made. */
  left: number | null;
  /** Whether there is a factor that they could stand in for. */
  hasFactor: boolean;
};

/** How many recovery codes are left, and where new ones are made. */
export function RecoveryCodesSection({ left, hasFactor }: RecoveryCodesSectionProps) {
  const t = useTranslations("security.codes");
  if (!hasFactor) return <p className="text-quiet">{t("nothingYet")}</p>;
  return (
    <div className="grid justify-items-start gap-3">
      <p className="max-w-measure">{left === null ? t("none") : t("left", { count: left })}</p>
      <LinkButton href="/account/security/codes">{t(left === null ? "link" : "linkAgain")}</LinkButton>
    </div>
  );
}
