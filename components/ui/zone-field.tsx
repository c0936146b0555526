import { useTranslations } from "next-intl";
import { timeZones } from "#lib/base/local-time.ts";
import { Select } from "./select.tsx";

/** On whose clocks a date and a time are read. Sent as `timeZone`.
 *  @param zone IANA name of the reader's zone, which is offered first */
export function ZoneField({ zone }: { zone: string }) {
  const t = useTranslations("ui.closing");
  const zones = [...new Set([zone, ...timeZones()])].map((name) => ({
    value: name,
    label: name.replaceAll("_", " "),
  }));
  return <Select name="timeZone" label={t("timeZone")} options={zones} defaultValue={zone} required />;
}
