import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Change } from "#lib/editor/compare/compare.ts";
import { Facts } from "./change-facts.tsx";

export type ChangeFrameProps = {
  change: Exclude<Change, { kind: "same" }>;
  /** From 1. */
  number: number;
  count: number;
  children: ReactNode;
};

/** One change with its address, its kind, and the way to the next. */
export function ChangeFrame({ change, number, count, children }: ChangeFrameProps) {
  const t = useTranslations("versions.compared");
  return (
    <article
      id={`change-${number}`}
      aria-label={t("change", { number, count })}
      data-kind={change.kind}
      className="comparison-change"
    >
      <header className="comparison-head">
        <span className="font-semibold">{t(`kind.${kindOf(change)}`)}</span>
        <Facts change={change} />
        <span className="ms-auto flex gap-3">
          {number > 1 && (
            <a href={`#change-${number - 1}`} className="link target">
              {t("previous")}
            </a>
          )}
          {number < count && (
            <a href={`#change-${number + 1}`} className="link target">
              {t("next")}
            </a>
          )}
        </span>
      </header>
      {children}
    </article>
  );
}

function kindOf(change: ChangeFrameProps["change"]) {
  if (change.kind !== "changed") return change.kind;
  const reworded = change.pieces.some(({ kind }) => kind !== "same" && kind !== "restyled");
  if (change.moved) return reworded ? "movedAndChanged" : "moved";
  const formOnly = !reworded && change.facts.length === 0;
  return formOnly ? "restyled" : "changed";
}
