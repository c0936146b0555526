import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";

/** When somebody was last reminded of something; nothing if never. */
export function RemindedCell({ on }: { on: Date | null }) {
  const t = useTranslations("obligations");
  if (!on) return null;
  return (
    <p className="text-quiet">
      {t("remindedOn")} <Day on={on} />
    </p>
  );
}
