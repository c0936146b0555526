import "#server-only";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import type { SignedInActor } from "#lib/base/actor.ts";
import { readTextComments, readThreadPlaces } from "#lib/domain/comments/queries.ts";
import type { ThreadPlace } from "#lib/domain/comments/types.ts";
import {
  answerThreadAction,
  assignThreadAction,
  editCommentAction,
  markThreadsAction,
  removeCommentAction,
  reopenThreadAction,
  resolveThreadAction,
  startThreadAction,
} from "./actions.ts";

const actions = {
  start: startThreadAction,
  answer: answerThreadAction,
  edit: editCommentAction,
  remove: removeCommentAction,
  resolve: resolveThreadAction,
  reopen: reopenThreadAction,
  assign: assignThreadAction,
  mark: markThreadsAction,
};

/** Which text, on which page, and what the page's address asks for. */
export type DeskPlace = {
  documentId: string;
  page: string;
  asked: string | string[] | undefined;
  group: { slug: string; may: { proposeFinding: boolean } };
};

/** What a page needs to show and take comments; null for whoever may not comment on its text. */
export async function readCommentsDesk(
  actor: SignedInActor,
  { documentId, page, asked, group }: DeskPlace,
): Promise<CommentsDesk | null> {
  const comments = await readTextComments(actor, documentId);
  return (
    comments && {
      documentId,
      accountId: actor.accountId,
      personId: actor.personId,
      page,
      source: `${page}/comments`,
      proposeAt: group.may.proposeFinding ? `/workspace/${group.slug}/findings/new` : null,
      comments,
      opened: readNumber(asked),
      actions,
    }
  );
}

/** The same for a page that reads the text, with where the threads stand in it. */
export async function readReadingComments(
  actor: SignedInActor,
  place: DeskPlace,
): Promise<{ desk: CommentsDesk; places: Record<string, ThreadPlace> } | null> {
  const desk = await readCommentsDesk(actor, place);
  return desk && { desk, places: await readThreadPlaces(place.documentId, desk.comments.threads) };
}

function readNumber(asked: DeskPlace["asked"]): number | null {
  return typeof asked === "string" && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
}
