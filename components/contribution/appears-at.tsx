"use client";
import { useLocale } from "next-intl";

/** A moment of today at which something appears, in the reader's own time: known in the browser alone, where one's own
 *  contributions are drawn. */
export function AppearsAt({ at, template }: { at: string; template: string }) {
  const locale = useLocale();
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
  return <time dateTime={at}>{template.replace("{time}", time)}</time>;
}
