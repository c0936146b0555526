import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { timeZones } from "#lib/base/local-time.ts";

export type RoundClosingFieldsProps = {
  /** As a field takes it, on the clocks of the zone: "2027-03-12T18:00". */
  closesAt: string;
  /** IANA name of the moderator's zone, which is offered first. */
  zone: string;
};

/** When a round closes: a date and a time, and on whose clocks. */
export function RoundClosingFields({ closesAt, zone }: RoundClosingFieldsProps) {
  const t = useTranslations("review.plan");
  const zones = [...new Set([zone, ...timeZones()])].map((name) => ({
    value: name,
    label: name.replaceAll("_", " "),
  }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        type="datetime-local"
        name="closesAt"
        label={t("closesAt")}
        defaultValue={closesAt}
        required
      />
      <Select name="timeZone" label={t("timeZone")} options={zones} defaultValue={zone} required />
    </div>
  );
}
