import { useTranslations } from "next-intl";

/** The doors beside the password. @param next where the person was going */
export function OtherWaysIn({ next }: { next: string }) {
  const t = useTranslations("doors.ways");
  const asked = `?next=${encodeURIComponent(next)}`;
  return (
    <nav aria-label={t("title")} className="mt-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {[
          { href: `/sign-in/link${asked}`, says: t("byMail") },
          { href: `/sign-in/reset${asked}`, says: t("forgotten") },
        ].map(({ href, says }) => (
          <li key={href}>
            <a href={href} className="link target inline-flex items-center">
              {says}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
