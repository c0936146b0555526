import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { invitationDayChoices, invitationDays } from "#lib/domain/groups/rules.ts";

/** For how long the link of an invitation works. */
export function DaysField({ days = invitationDays.usual }: { days?: number }) {
  const t = useTranslations("members.invite");
  const options = invitationDayChoices.map((count) => ({
    value: String(count),
    label: t("dayCount", { count }),
  }));
  return <Select name="days" label={t("days")} options={options} defaultValue={String(days)} />;
}
