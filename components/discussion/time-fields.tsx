import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { localTimeAt, timeZones } from "#lib/base/local-time.ts";

export type PlannedTime = { startsAt: Date; endsAt: Date; timeZone: string };

export type TimeFieldsProps = {
  /** As it is planned now. */
  planned?: PlannedTime;
  /** The zone chosen from the start, where nothing is planned. */
  zone?: string;
};

/** When a discussion is, as clocks at the venue show it. Native fields: they work without script and on a telephone. */
export function TimeFields({ planned, zone }: TimeFieldsProps) {
  const t = useTranslations("plan");
  const chosen = planned?.timeZone ?? zone;
  const local = (at: Date | undefined) => (at && planned ? localTimeAt(at, planned.timeZone) : undefined);
  return (
    <div className="grid grid-cols-1 gap-x-4 gap-y-5 sm:grid-cols-2 lg:max-w-4xl lg:grid-cols-[auto_auto_1fr]">
      <TextField
        type="datetime-local"
        name="startsAt"
        label={t("startsAt")}
        defaultValue={local(planned?.startsAt)}
        required
        className=""
      />
      <TextField
        type="datetime-local"
        name="endsAt"
        label={t("endsAt")}
        defaultValue={local(planned?.endsAt)}
        required
        className=""
      />
      <Select
        name="timeZone"
        label={t("timeZone")}
        description={t("timeZoneHint")}
        placeholder={chosen ? undefined : t("chooseZone")}
        defaultValue={chosen}
        options={zoneOptions(chosen)}
        required
        className="sm:col-span-2 lg:col-span-1"
      />
    </div>
  );
}

/** By the name of the city, which is what one types to find it; a zone under a former name stays choosable. */
function zoneOptions(chosen: string | undefined) {
  const zones = new Set([...timeZones(), ...(chosen ? [chosen] : [])]);
  return [...zones]
    .map((value) => ({ value, label: labelOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

function labelOf(zone: string): string {
  const [city = zone, ...region] = zone.replaceAll("_", " ").split("/").reverse();
  return region.length > 0 ? `${city} (${region.reverse().join("/")})` : city;
}
