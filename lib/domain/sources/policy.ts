import { groupsWhere, type MemberRole, type Reader } from "#lib/base/actor.ts";
import type { Rights } from "#lib/base/rights.ts";
import type { GroupState } from "#lib/domain/groups/types.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { LibraryVerb } from "./types.ts";

/** What a member may do with the group's library. A text's own library goes by the text: who writes or suggests in it
 *  may change it, and who may say something about it may read it. */
export const libraryRights: Rights<MemberRole, GroupState, LibraryVerb> = {
  moderator: { read: "always", change: ["open"] },
  expert: { read: "always", change: ["open"] },
  observer: {},
};

/** The sources an actor may read: of their groups, and of texts they may read there. Observers read no library. */
export function visibleSources(actor: Reader): Prisma.SourceWhereInput {
  if (actor.kind === "system") return {};
  return {
    groupId: { in: groupsWhere(actor, ["moderator", "expert"]) },
    OR: [
      { documentId: null },
      { document: { paper: { is: visiblePapers(actor) } } },
      { document: { report: { is: visibleReports(actor) } } },
    ],
  };
}
