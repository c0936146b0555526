import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ZoneField } from "#components/ui/zone-field.tsx";
import { localTimeAt } from "#lib/base/local-time.ts";

export type InstantFieldsProps = {
  /** IANA name of the moderator's zone, which is offered first. */
  zone: string;
  /** The instant that is set; null or left out: now. */
  releaseAt?: Date | null;
};

/** Now, or a date and a time on the clocks of a place. */
export function InstantFields({ zone, releaseAt = null }: InstantFieldsProps) {
  const t = useTranslations("release.form");
  const whens = [
    { value: "now", label: t("now"), description: t("nowHint") },
    { value: "later", label: t("later"), description: t("laterHint") },
  ];
  return (
    <>
      <RadioGroup
        name="when"
        label={t("when")}
        options={whens}
        defaultValue={releaseAt ? "later" : "now"}
        required
      />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <TextField
          type="datetime-local"
          name="releaseAt"
          label={t("releaseAt")}
          description={t("releaseAtHint")}
          defaultValue={releaseAt ? localTimeAt(releaseAt, zone) : ""}
        />
        <ZoneField zone={zone} />
      </div>
    </>
  );
}
