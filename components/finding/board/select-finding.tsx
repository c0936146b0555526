"use client";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { FormContext } from "#components/ui/form-context.ts";
import type { BoardCard } from "#lib/domain/findings/types.ts";

/** Whether the finding is among those that something is done with. What was ticked stays so after a refusal. */
export function SelectFinding({ card: { id, number } }: { card: Pick<BoardCard, "id" | "number"> }) {
  const t = useTranslations("board.card");
  const ticked = useContext(FormContext).state.values?.findingIds?.split("\n") ?? [];
  return (
    <input
      type="checkbox"
      name="findingIds"
      value={id}
      aria-label={t("select", { number })}
      defaultChecked={ticked.includes(id)}
      className="target size-5"
    />
  );
}
