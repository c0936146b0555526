import type { Route } from "next";
import Link from "next/link";

export type Tab = { href: string; label: string; current?: boolean; count?: number };
export type TabsProps = { label: string; tabs: readonly Tab[] };

/** Links between views of one thing; each has its address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href as Route}
              aria-current={tab.current ? "page" : undefined}
              className="nav-link"
            >
              {tab.label}
              {tab.count !== undefined && <span className="ms-2 text-sm text-quiet">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
