import { useTranslations } from "next-intl";

export type OtherWaysInProps = {
  /** Where the person was going. */
  next: string;
  /** What people call the service by which they can sign in; null: there is none. */
  service: string | null;
};

/** The doors beside the password. */
export function OtherWaysIn({ next, service }: OtherWaysInProps) {
  const t = useTranslations("doors.ways");
  const asked = `?next=${encodeURIComponent(next)}`;
  return (
    <nav aria-label={t("title")} className="mt-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {[
          ...(service ? [{ href: `/sign-in/with${asked}`, says: t("byService", { service }) }] : []),
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
