import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CommissionBrief } from "#components/commission/commission-brief.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { PaperView } from "#lib/domain/papers/types.ts";
import { RenamePaperForm } from "./rename-paper-form.tsx";

export type AboutPaperProps = {
  paper: Pick<PaperView, "id" | "title" | "abstract" | "language" | "brief" | "commission">;
  /** Of the group's commissions. */
  commissions: string;
  /** Null: title and abstract are not this person's to change now. */
  rename: FormAction | null;
};

/** What stands beside a paper's text: what was asked for, and its title and abstract to change. */
export function AboutPaper({ paper, commissions, rename }: AboutPaperProps) {
  const t = useTranslations("paper");
  return (
    <div className="no-print grid gap-4 py-4 empty:hidden">
      {paper.brief && (
        <Disclosure summary={t("brief")} open>
          <CommissionBrief brief={paper.brief} />
        </Disclosure>
      )}
      {paper.commission && (
        <p className="text-sm">
          <Link href={`${commissions}/${paper.commission}` as Route} prefetch={false} className="link">
            {t("toCommission")}
          </Link>
        </p>
      )}
      {rename && (
        <Disclosure summary={t("about")}>
          <RenamePaperForm paper={paper} action={rename} />
        </Disclosure>
      )}
    </div>
  );
}
