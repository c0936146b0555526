import { useTranslations } from "next-intl";

/** Where what lets somebody in is changed. @param service by which they can sign in elsewhere; null: there is none */
export function SigningInLinks({ service }: { service: string | null }) {
  const t = useTranslations("doors.account");
  return (
    <ul className="grid gap-1 justify-items-start">
      {[
        { href: "/account/password", says: t("password") },
        { href: "/account/address", says: t("address") },
        ...(service ? [{ href: "/account/identities", says: t("identities", { service }) }] : []),
      ].map(({ href, says }) => (
        <li key={href}>
          <a href={href} className="link target inline-flex items-center">
            {says}
          </a>
        </li>
      ))}
    </ul>
  );
}
