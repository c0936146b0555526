import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { DeviceWatch } from "#components/device/device-watch.tsx";
import type { Institution } from "#lib/domain/institution/types.ts";
import { AccountMenu } from "./account-menu.tsx";
import { DrawerHandle } from "./drawer-handle.tsx";
import { GroupsMenu, type LinkedGroup } from "./groups-menu.tsx";
import { InstitutionMark } from "./institution-mark.tsx";
import { NavLink } from "./nav-link.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SkipLink } from "./skip-link.tsx";

export type WorkshopFrameProps = {
  institution: Institution;
  account: { id: string; name: string; administrator: boolean };
  groups: readonly LinkedGroup[];
  /** Of notifications; of more than 99, a hundred. */
  unread: number;
  /** The form action that ends the session, or its address. */
  signOut: ComponentProps<"form">["action"];
  children: ReactNode;
};

/** The workshop: what stands around every page of a signed-in person. A group's own pages add `GroupFrame`. */
export function WorkshopFrame(props: WorkshopFrameProps) {
  const { institution, account, groups, unread, signOut, children } = props;
  const t = useTranslations("frame");
  const notifications = useNotificationsLabel(unread);
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
                <NavLink href="/workspace/notifications" label={notifications} />
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

/** How many there are stands in the words: seen and heard by everybody alike, without script. */
function useNotificationsLabel(unread: number): string {
  const t = useTranslations("notifications");
  return unread > 0 ? t("linkCounted", { count: unread > 99 ? "99+" : String(unread) }) : t("link");
}
