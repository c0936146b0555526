"use client";
import { createContext, useContext } from "react";
import type { PersonName } from "#lib/domain/people/types.ts";
import type { CommentsDesk } from "./comments-desk.ts";

/** What a thread's card needs of the page around it. It stays the same while the page lives, so that no card is drawn
 *  again because of another. */
export type CommentRoom = Pick<CommentsDesk, "accountId" | "page" | "actions" | "proposeAt"> & {
  people: readonly PersonName[];
  /** Nothing is added any more. */
  isClosed: boolean;
  refresh: () => Promise<void>;
  /** Makes a thread the active one. */
  activate: (threadId: string) => void;
  /** Brings a thread's passage into sight. */
  show: (threadId: string) => void;
};

export const CommentRoomContext = createContext<CommentRoom | null>(null);

export function useCommentRoom(): CommentRoom {
  const room = useContext(CommentRoomContext);
  if (!room) throw new Error("A comment is drawn outside a page that takes comments");
  return room;
}
