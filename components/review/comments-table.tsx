import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table } from "#components/ui/table.tsx";
import type { ReviewCommentView, RoundView } from "#lib/domain/reviews/types.ts";
import { commentAnchor } from "./comment-card.tsx";

export type CommentsTableProps = { round: Pick<RoundView, "comments" | "may"> };

/** Every comment of a round that is this reader's to see, by number, with the way to it. */
export function CommentsTable({ round: { comments, may } }: CommentsTableProps) {
  const t = useTranslations("review.list");
  const title = t(may.readComments ? "title" : "own");
  return (
    <section aria-labelledby="all-comments" className="mt-12 grid grid-cols-1 gap-3">
      <h2 id="all-comments" className="font-serif text-xl font-semibold">
        {title}
      </h2>
      {comments.length > 0 ? (
        <>
          <p className="text-sm text-quiet">{t("count", { count: comments.length })}</p>
          <Rows comments={comments} />
        </>
      ) : (
        <EmptyState title={t(may.comment ? "noneOpen" : "none")} />
      )}
    </section>
  );
}

function Rows({ comments }: { comments: readonly ReviewCommentView[] }) {
  const t = useTranslations("review.list");
  const words = useTranslations("review.comment");
  const by = ({ isOwn, author, observer, outside }: ReviewCommentView) => {
    const name = isOwn ? words("you") : (author?.name ?? words("nobody"));
    return [name, observer && words("observer"), outside && words("outside")].filter(Boolean).join(" · ");
  };
  const about = ({ passage }: ReviewCommentView) =>
    passage.quote ? clip(passage.quote) : words(passage.anchor.blockId ? "onBlock" : "onWhole");
  return (
    <Table
      caption={t("caption")}
      rows={comments}
      rowKey={({ id }) => id}
      columns={[
        { key: "number", header: t("number"), cell: NumberLink, isRowHeader: true },
        { key: "by", header: t("by"), cell: by },
        { key: "about", header: t("about"), cell: about },
        { key: "said", header: t("said"), cell: ({ body }) => clip(body) },
        {
          key: "answer",
          header: t("answer"),
          cell: ({ answer }) =>
            answer
              ? words("answer", { disposition: answer.disposition, of: answer.duplicateOf ?? 0 })
              : t("noAnswer"),
        },
      ]}
    />
  );
}

function NumberLink({ number }: ReviewCommentView) {
  return (
    <a href={`#${commentAnchor(number)}`} className="link target inline-flex items-center tabular-nums">
      {number}
    </a>
  );
}

const longest = 120;

function clip(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}
