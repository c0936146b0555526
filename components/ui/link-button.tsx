import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style.ts";

export type LinkButtonProps = {
  href: string;
  variant?: ButtonVariant;
  className?: string;
  children: ReactNode;
};

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function LinkButton({ href, variant, className, children }: LinkButtonProps) {
  return (
    <Link href={href as Route} className={buttonStyle(variant, className)}>
      {children}
    </Link>
  );
}
