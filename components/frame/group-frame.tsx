import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DrawerHandle } from "./drawer-handle.tsx";
import type { LinkedGroup } from "./groups-menu.tsx";
import { NavLink } from "./nav-link.tsx";

const sections = ["papers", "discussions", "findings", "report", "events", "members", "calendar"] as const;

export type GroupFrameProps = {
  group: LinkedGroup;
  /** Whether this person sees who owes what. */
  oversees: boolean;
  children: ReactNode;
};

/** A group's sections above its pages, inside the workshop's frame. */
export function GroupFrame({ group, oversees, children }: GroupFrameProps) {
  const t = useTranslations("frame");
  const address = `/workspace/${group.slug}`;
  return (
    <>
      <div className="no-print mb-8 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line lg:-mt-4">
        <p className="font-serif font-semibold">{group.name}</p>
        <DrawerHandle label={t("sectionsMenu")} />
        <nav aria-label={t("groupSections", { group: group.name })} className="drawer-body">
          <ul className="flex flex-col lg:flex-row">
            <li>
              <NavLink exact href={address} label={t("sections.overview")} />
            </li>
            {oversees && (
              <li>
                <NavLink href={`${address}/overview`} label={t("sections.owing")} />
              </li>
            )}
            {sections.map((section) => (
              <li key={section}>
                <NavLink href={`${address}/${section}`} label={t(`sections.${section}`)} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {children}
    </>
  );
}
