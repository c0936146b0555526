import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { CompareChoice } from "./compare-choice.tsx";

/** A choice of two texts, answered by an address: works without script, and can be sent to others. */
export function CompareForm({ address, children }: { address: string; children: ReactNode }) {
  const t = useTranslations("versions");
  return (
    <form action={`${address}/compare`} method="get" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className={buttonStyle("primary")}>
          {t("compare")}
        </button>
        <p className="text-sm text-quiet">{t("compareHelp")}</p>
        <p className="ms-auto flex items-center gap-1 text-sm">
          {t("now")}
          <CompareChoice side="to" version={null} isDefault />
        </p>
      </div>
      {children}
    </form>
  );
}
