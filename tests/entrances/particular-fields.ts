import type { CastName } from "./stage/types.ts";

type Ids = Record<string, string>;

/** What an action is sent where neither its schema nor the ids of the thing say it: what has to fit what the stage holds, and a thing
 *  of its own where another action would have done away with it. By the action's name. */
export const particularFields: Record<string, (ids: Ids) => Ids> = {
  addEvidenceAction: () => ({ kind: "own_source", sourceTitle: "A book that was forged" }),
  mergeFindingsAction: ({ secondId = "" }) => ({ merged: secondId }),
  pullInTextAction: () => ({ blocks: "0" }),
  reanchorEvidenceAction: ({ passageId = "" }) => ({ evidenceId: passageId, quote: "Some words" }),
  removeMemberAction: ({ leavingId = "" }) => ({ memberId: leavingId }),
  restoreSourceAction: ({ removedSourceId = "" }) => ({ sourceId: removedSourceId }),
  setMemberEndAction: ({ endingId = "" }) => ({ memberId: endingId }),
};

/** What whoever made it may do with it, and who else: nobody else has a right to it by what they may do with the thing it is about. */
export const makersOwn: Record<string, readonly CastName[]> = {
  editCommentAction: [],
  removeCommentAction: ["moderator"],
};
