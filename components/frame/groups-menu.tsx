import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { NavLink } from "./nav-link.tsx";

export type LinkedGroup = { slug: string; name: string };

/** The groups a person belongs to. One group is a link; several open under a summary. */
export function GroupsMenu({ groups }: { groups: readonly LinkedGroup[] }) {
  const t = useTranslations("frame");
  const [first, ...more] = groups;
  if (!first) return null;
  if (more.length === 0) return <NavLink href={`/workspace/${first.slug}`} label={first.name} />;
  return (
    <details name="frame-menu" className="drop-down drop-down-start">
      <summary className="nav-link gap-1">
        {t("myGroups")}
        <ChevronDown aria-hidden className="size-4" />
      </summary>
      <ul>
        {groups.map(({ slug, name }) => (
          <li key={slug} className="grid">
            <NavLink href={`/workspace/${slug}`} label={name} />
          </li>
        ))}
      </ul>
    </details>
  );
}
