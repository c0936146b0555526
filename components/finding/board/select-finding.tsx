import { useTranslations } from "next-intl";
import type { BoardCard } from "#lib/domain/findings/types.ts";

/** Whether the finding is among those that something is done with. */
export function SelectFinding({ card: { id, number } }: { card: Pick<BoardCard, "id" | "number"> }) {
  const t = useTranslations("board.card");
  return (
    <input
      type="checkbox"
      name="findingIds"
      value={id}
      aria-label={t("select", { number })}
      className="target size-5"
    />
  );
}
