import { useTranslations } from "next-intl";
import { TextField } from "./text-field.tsx";
import { ZoneField } from "./zone-field.tsx";

export type ClosingFieldsProps = {
  /** As a field takes it, on the clocks of the zone: "2027-03-12T18:00". */
  closesAt: string;
  /** IANA name of the moderator's zone, which is offered first. */
  zone: string;
  /** How near and how far it may be, in days. */
  hint?: string;
};

/** When something closes: a date and a time, and on whose clocks. */
export function ClosingFields({ closesAt, zone, hint }: ClosingFieldsProps) {
  const t = useTranslations("ui.closing");
  return (
    <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
      <TextField
        type="datetime-local"
        name="closesAt"
        label={t("closesAt")}
        description={hint}
        defaultValue={closesAt}
        required
      />
      <ZoneField zone={zone} />
    </div>
  );
}
