"use client";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavLinkProps = {
  href: string;
  label: string;
  /** True where only the very address is current, not what lies below it. */
  exact?: boolean;
  /** A plain anchor: for pages that are served without the framework's scripts. */
  plain?: boolean;
};

/** A link of a navigation that knows when it leads to where the reader is. */
export function NavLink({ href, label, exact = false, plain = false }: NavLinkProps) {
  const current = currentState(usePathname() ?? "", href, exact);
  if (plain) {
    return (
      <a href={href} aria-current={current} className="nav-link">
        {label}
      </a>
    );
  }
  return (
    <Link href={href as Route} aria-current={current} className="nav-link">
      {label}
    </Link>
  );
}

function currentState(pathname: string, href: string, exact: boolean): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return !exact && pathname.startsWith(`${href}/`) ? "true" : undefined;
}
