import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { SignOutForm } from "#components/device/sign-out-form.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { NavLink } from "./nav-link.tsx";

export type AccountMenuProps = {
  name: string;
  administrator: boolean;
  signOut: ComponentProps<"form">["action"];
};

/** Who is signed in, their account, and the way out: a form, so that no link can sign anybody out. */
export function AccountMenu({ name, administrator, signOut }: AccountMenuProps) {
  const t = useTranslations("frame");
  return (
    <details name="frame-menu" className="drop-down">
      <summary className="nav-link gap-2">
        <Avatar name={name} size="sm" decorative />
        <span className="sr-only">{t("account")}:</span>
        {name}
      </summary>
      <ul>
        <li className="grid">
          <NavLink href="/account" label={t("account")} />
        </li>
        {administrator && (
          <li className="grid">
            <NavLink href="/admin" label={t("administration")} />
          </li>
        )}
        <li>
          <SignOutForm action={signOut} className="grid">
            <button type="submit" className="nav-link">
              {t("signOut")}
            </button>
          </SignOutForm>
        </li>
      </ul>
    </details>
  );
}
