import type { BoardCard, FindingState } from "#lib/domain/findings/types.ts";

/** What every card of a board shares. */
export type BoardFrame = {
  /** The group's. */
  slug: string;
  /** How many members take positions. */
  asked: number;
  /** The server's clock when the page was drawn, in ms. */
  now: number;
  by: "state" | "theme";
  /** Whether the reader may move several on at once. */
  mayAct: boolean;
  /** The state whose column the card stands in: the one it had when the page was drawn. */
  stateOf: (card: BoardCard) => FindingState;
};
