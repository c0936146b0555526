import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DrawerHandle } from "./drawer-handle.tsx";
import type { LinkedGroup } from "./groups-menu.tsx";
import { NavLink } from "./nav-link.tsx";

export type GroupSection = "papers" | "discussions" | "findings" | "report" | "events" | "members";

const allSections: readonly GroupSection[] = [
  "papers",
  "discussions",
  "findings",
  "report",
  "events",
  "members",
];

export type GroupFrameProps = {
  group: LinkedGroup;
  /** The sections that are there for this person; all of them unless told otherwise. */
  sections?: readonly GroupSection[];
  children: ReactNode;
};

/** A group's sections above its pages, inside the workshop's frame. */
export function GroupFrame({ group, sections = allSections, children }: GroupFrameProps) {
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
