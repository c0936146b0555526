import { useTranslations } from "next-intl";
import { memo } from "react";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";
import { ResponseAnswer } from "./response-answer.tsx";
import { ResponseComment } from "./response-comment.tsx";

export type ResponseLineProps = {
  row: ResponseRow;
  /** Of the comment's own page. */
  href: string;
  mayAnswer: boolean;
  isTicked: boolean;
  /** Whether answers to others are not the reader's to read. */
  isHidden: boolean;
};

/** One comment of the matrix with its answer. Drawn once: there may be thousands. */
export const ResponseLine = memo(function ResponseLine({
  row,
  href,
  mayAnswer,
  isTicked,
  isHidden,
}: ResponseLineProps) {
  const t = useTranslations("responses.list");
  const { id, number, answer } = row;
  return (
    <li id={`c${number}`} className="response-row" value={number}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1 self-start">
        {mayAnswer && (
          <input
            type="checkbox"
            name="commentIds"
            value={id}
            aria-label={t("tick", { number })}
            data-unanswered={answer === null || undefined}
            defaultChecked={isTicked}
            className="target size-5"
          />
        )}
        <a href={href} className="link target inline-flex items-center">
          <span aria-hidden>{`${number} · `}</span>
          {mayAnswer ? t("answerOne") : t("openOne")}
          <span className="sr-only"> {t("ofComment", { number })}</span>
        </a>
      </div>
      <ResponseComment row={row} />
      <ResponseAnswer row={row} isHidden={isHidden} />
    </li>
  );
});
