import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { DeviceWatch } from "#components/device/device-watch.tsx";
import type { Unread } from "#components/live/unread.ts";
import type { Institution } from "#lib/domain/institution/types.ts";
import { AccountMenu } from "./account-menu.tsx";
import { DrawerHandle } from "./drawer-handle.tsx";
import { GroupsMenu, type LinkedGroup } from "./groups-menu.tsx";
import { InstitutionMark } from "./institution-mark.tsx";
import { NavLink } from "./nav-link.tsx";
import { NotificationsLink } from "./notifications-link.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SkipLink } from "./skip-link.tsx";

export type WorkshopFrameProps = {
  institution: Institution;
  account: { id: string; name: string; administrator: boolean };
  groups: readonly LinkedGroup[];
  unread: Unread;
  /** The form action that ends the session, or its address. */
  signOut: ComponentProps<"form">["action"];
  children: ReactNode;
};

/** The workshop: what stands around every page of a signed-in person. A group's own pages add `GroupFrame`. */
export function WorkshopFrame(props: WorkshopFrameProps) {
  const { institution, account, groups, unread, signOut, children } = props;
  const t = useTranslations("frame");
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1">
          <InstitutionMark institution={institution} href="/workspace" />
          <DrawerHandle label={t("menu")} />
          <nav aria-label={t("main")} className="drawer-body lg:grow">
            <ul className="flex flex-col gap-x-1 lg:flex-row lg:items-center">
              <li>
                <NavLink exact href="/workspace" label={t("workspace")} />
              </li>
              <li>
                <GroupsMenu groups={groups} />
              </li>
              <li>
                <NotificationsLink drawn={unread} />
              </li>
              <li>
                <NavLink plain exact href="/" label={t("publicSite")} />
              </li>
              <li className="lg:ms-auto">
                <AccountMenu name={account.name} administrator={account.administrator} signOut={signOut} />
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page-width min-h-[70dvh] py-6">
        <DeviceWatch accountId={account.id} />
        {children}
      </main>
      <SiteFooter institutionName={institution.name} />
    </>
  );
}
