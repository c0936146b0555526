import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type CardProps = {
  /** An address of its own on the page. */
  id?: string;
  /** What element it is: an `article` stands alone, a `section` is part of the page, a `div` means nothing. */
  as?: "article" | "section" | "div";
  /** The id of the heading that names it. */
  labelledBy?: string;
  className?: string;
  children: ReactNode;
};

/** A raised sheet for one thing among several. */
export function Card({ id, as: Element = "article", labelledBy, className, children }: CardProps) {
  return (
    <Element
      id={id}
      aria-labelledby={labelledBy}
      className={classNames(
        "rounded-lg border border-line bg-raised p-5 shadow-raised target:border-accent",
        className,
      )}
    >
      {children}
    </Element>
  );
}
