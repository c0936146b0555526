import { useTranslations } from "next-intl";
import type { EditionContent } from "./edition-model.ts";

type Comment = EditionContent["responses"][number]["comments"][number];

/** One comment, told by the capacity in which it was made alone, with its answer and what led to it. */
export function PrintedComment({ comment, round }: { comment: Comment; round: number }) {
  const t = useTranslations("edition.responses");
  const who = useTranslations("domain.commenter");
  const { number, by, quote, body, contest } = comment;
  return (
    <article aria-label={t("comment", { number })}>
      <p className="text-sm text-quiet">{t("by", { number, who: who(by) })}</p>
      {quote && (
        <blockquote className="mt-1 border-s-2 border-line ps-3 font-serif break-words text-quiet">
          {quote}
        </blockquote>
      )}
      <p className="mt-2 font-serif break-words whitespace-pre-line">{body}</p>
      {contest && <Contested contest={contest} />}
      <Answer comment={comment} round={round} />
    </article>
  );
}

function Contested({ contest }: { contest: Exclude<Comment["contest"], null> }) {
  const t = useTranslations("edition.responses");
  const answers = useTranslations("responses.disposition");
  const { firstDisposition, firstReply, text } = contest;
  return (
    <>
      {firstDisposition && (
        <p className="mt-3 text-sm">{t("first", { answer: answers(firstDisposition) })}</p>
      )}
      {firstReply && <p className="mt-1 text-sm break-words whitespace-pre-line">{firstReply}</p>}
      <p className="mt-3 text-sm font-semibold">{t("contested")}</p>
      <p className="mt-1 break-words whitespace-pre-line">{text}</p>
    </>
  );
}

function Answer({
  comment: { disposition, reply, duplicateOf },
  round,
}: {
  comment: Comment;
  round: number;
}) {
  const t = useTranslations("edition.responses");
  const answers = useTranslations("responses.disposition");
  return (
    <div className="mt-3 border-s-4 border-accent ps-3">
      <p className="font-semibold">
        {answers(disposition)}
        {duplicateOf !== null && (
          <>
            {" · "}
            <a href={`#round-${round}-${duplicateOf}`} className="link font-normal">
              {t("duplicateOf", { number: duplicateOf })}
            </a>
          </>
        )}
      </p>
      {reply && <p className="mt-1 break-words whitespace-pre-line">{reply}</p>}
    </div>
  );
}
