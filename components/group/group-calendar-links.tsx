import { useTranslations } from "next-intl";

/** A group's events in the reader's own calendar: followed by it, or as a file. @param address of the calendar, whole */
export function GroupCalendarLinks({ address }: { address: string }) {
  const t = useTranslations("public.group");
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <a href={address.replace(/^https?:/, "webcal:")} className="link target">
        {t("calendar")}
      </a>
      <a href={address} className="link target">
        {t("calendarFile")}
      </a>
    </p>
  );
}
