import type { LatestMembership } from "#lib/domain/groups/latest-memberships.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type CommentReader, mayOfFindingComment } from "./comment-rights.ts";
import type { FindingCommentView } from "./types.ts";

/** What is read of a finding's comments, in the order they were written. */
export const threadColumns = {
  select: {
    id: true,
    parentId: true,
    authorId: true,
    body: true,
    createdAt: true,
    editedAt: true,
    removedAt: true,
    resolvedAt: true,
    author: { select: personName },
  },
  orderBy: { id: "asc" },
} as const satisfies Prisma.Finding$commentsArgs;

type CommentRow = Prisma.FindingCommentGetPayload<typeof threadColumns>;

type Seen = { standings: Map<string, LatestMembership>; reader: CommentReader };

/** Threads by their first comments; one whose every word was removed is not among them. */
export function toThreads(rows: CommentRow[], seen: Seen): FindingCommentView[] {
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((first) => ({
      ...toComment(first, seen),
      replies: rows.filter(({ parentId }) => parentId === first.id).map((reply) => toComment(reply, seen)),
    }))
    .filter(({ isRemoved, replies }) => !isRemoved || replies.some((reply) => !reply.isRemoved));
}

function toComment(row: CommentRow, { standings, reader }: Seen): FindingCommentView {
  const { id, body, author, createdAt } = row;
  const isRemoved = row.removedAt !== null;
  const standing = standings.get(author.id);
  return {
    id,
    body,
    author,
    createdAt,
    observer: standing?.role === "observer",
    hasLeft: standing?.leftAt !== null,
    isEdited: row.editedAt !== null,
    isRemoved,
    isSettled: row.resolvedAt !== null,
    may: mayOfFindingComment({ ...row, isRemoved }, reader),
    replies: [],
  };
}
