import { useTranslations } from "next-intl";
import { ResponseAnswer } from "#components/review/responses/response-answer.tsx";
import { ResponseComment } from "#components/review/responses/response-comment.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";

/** The comments of a review round, each beside its answer, to be read. */
export function GlassResponses({ rows }: { rows: readonly ResponseRow[] }) {
  const t = useTranslations("responses.list");
  if (rows.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <ol aria-label={t("label")} className="grid grid-cols-1">
      {rows.map((row) => (
        <li
          key={row.id}
          id={`c${row.number}`}
          className="grid scroll-mt-20 grid-cols-1 gap-x-10 gap-y-4 border-t border-line py-5 lg:grid-cols-2"
        >
          <div className="grid min-w-0 grid-cols-[2.5rem_minmax(0,1fr)]">
            <span className="text-sm text-quiet tabular-nums">{row.number}</span>
            <ResponseComment row={row} />
          </div>
          <div className="min-w-0 ps-10 lg:ps-0">
            <ResponseAnswer row={row} />
          </div>
        </li>
      ))}
    </ol>
  );
}
