import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";
import { DispositionBadge } from "./disposition-badge.tsx";

type Props = {
  row: Pick<ResponseRow, "answer" | "contest">;
  /** Whether there may be an answer that is not the reader's to read. */
  isHidden?: boolean;
};

/** What became of a comment: the answer, and where it was contested the answer before it and why. */
export function ResponseAnswer({ row: { answer, contest }, isHidden = false }: Props) {
  const t = useTranslations("responses.list");
  if (!answer) return <p className="text-quiet">{t(isHidden ? "hidden" : "unanswered")}</p>;
  return (
    <div className="grid grid-cols-1 gap-2">
      {contest?.first && (
        <div className="border-s-2 border-line ps-3 text-quiet">
          <p className="text-sm">{t("firstAnswer")}</p>
          <Given {...contest.first} />
        </div>
      )}
      {contest && !contest.isOpen && <Contest words={contest.words} />}
      <Given {...answer} />
      {contest?.isOpen && (
        <>
          <p>
            <Badge tone="warn">{t("contested")}</Badge>
          </p>
          <Contest words={contest.words} />
        </>
      )}
    </div>
  );
}

type Answer = NonNullable<ResponseRow["answer"]>;
type GivenProps = Pick<Answer, "disposition" | "reply"> & Partial<Pick<Answer, "duplicateOf" | "by">>;

function Given({ disposition, reply, duplicateOf, by }: GivenProps) {
  const t = useTranslations("responses.list");
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-quiet">
        <DispositionBadge disposition={disposition} />
        {disposition === "duplicate" && duplicateOf && t("duplicateOf", { number: duplicateOf })}
        {by && <span>{t("by", { name: by })}</span>}
      </p>
      {reply && <p className="max-w-measure whitespace-pre-line font-serif wrap-anywhere">{reply}</p>}
    </>
  );
}

function Contest({ words }: { words: string }) {
  const t = useTranslations("responses.list");
  return (
    <div className="border-s-2 border-warn ps-3">
      <p className="text-sm text-quiet">{t("contestedBy")}</p>
      <p className="max-w-measure whitespace-pre-line font-serif wrap-anywhere">{words}</p>
    </div>
  );
}
