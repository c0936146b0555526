import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "#lib/base/format-day.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { formatInstant } from "./format-instant.ts";
import { YourTime } from "./your-time.tsx";

export type DateTimeProps = {
  at: Date;
  /** IANA zone of the venue, or of the account. */
  zone: string;
};

/** An instant at a place, followed by the reader's own time where that differs: drawn here, added in the browser. */
export function DateTime({ at, zone }: DateTimeProps) {
  const locale = useLocale();
  const t = useTranslations("ui.time");
  return (
    <span>
      <time dateTime={at.toISOString()} data-zone={zone}>
        {t("inZone", formatInstant(at, zone, locale))}
      </time>
      <YourTime
        at={at.toISOString()}
        zone={zone}
        locale={locale}
        template={t("yourTime", { time: "{time}" })}
      />
    </span>
  );
}

/** A calendar day; a Date is read as its UTC day. */
export function Day({ on }: { on: string | Date }) {
  const locale = useLocale();
  const machine = typeof on === "string" ? on : utcDay(on);
  return <time dateTime={machine}>{formatDay(on, locale)}</time>;
}
