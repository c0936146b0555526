import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Change } from "#lib/editor/compare/compare.ts";
import { ChangeDrawn } from "./change-drawn.tsx";
import { ChangeFrame } from "./change-frame.tsx";
import { stretchesOf } from "./stretches.ts";
import "./comparison.css";

/** Two texts as one: what changed is marked where it stands, long unchanged stretches are folded. */
export function Comparison({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("versions.compared");
  const { stretches, count } = stretchesOf(changes);
  if (count === 0) return <EmptyState title={t("equal")}>{t("equalHelp")}</EmptyState>;
  return (
    <section aria-label={t("changes")} className="reading comparison">
      {stretches.map((stretch) => {
        if (stretch.kind === "change") {
          return (
            <ChangeFrame key={stretch.key} change={stretch.change} number={stretch.number} count={count}>
              <ChangeDrawn change={stretch.change} />
            </ChangeFrame>
          );
        }
        const units = stretch.changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
          <ChangeDrawn key={index} change={change} />
        ));
        if (stretch.kind === "near") return <div key={stretch.key}>{units}</div>;
        return (
          <div key={stretch.key} className="comparison-fold">
            <Disclosure summary={t("folded", { count: stretch.changes.length })}>{units}</Disclosure>
          </div>
        );
      })}
    </section>
  );
}
