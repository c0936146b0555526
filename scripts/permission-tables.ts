import type { Rights } from "#lib/base/rights.ts";
import { breakGlassRights } from "#lib/domain/break-glass/policy.ts";
import { commissionRights } from "#lib/domain/commissions/policy.ts";
import { commissionStates, commissionVerbs } from "#lib/domain/commissions/types.ts";
import { discussionRights } from "#lib/domain/discussions/policy.ts";
import { discussionStates, discussionVerbs } from "#lib/domain/discussions/types.ts";
import { findingRights } from "#lib/domain/findings/policy.ts";
import { findingStates, findingVerbs } from "#lib/domain/findings/types.ts";
import { groupRights } from "#lib/domain/groups/policy.ts";
import { groupVerbs } from "#lib/domain/groups/types.ts";
import { paperRights } from "#lib/domain/papers/policy.ts";
import { paperStates, paperVerbs } from "#lib/domain/papers/types.ts";
import { releaseRights } from "#lib/domain/releases/policy.ts";
import { releaseStates, releaseVerbs } from "#lib/domain/releases/types.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { reportStates, reportVerbs } from "#lib/domain/reports/types.ts";
import { reviewRights } from "#lib/domain/reviews/policy.ts";
import { reviewStates, reviewVerbs } from "#lib/domain/reviews/types.ts";
import { senseCheckRights } from "#lib/domain/sense-checks/policy.ts";
import { senseCheckStates, senseCheckVerbs } from "#lib/domain/sense-checks/types.ts";
import { termRights } from "#lib/domain/terms/policy.ts";
import { termVerbs } from "#lib/domain/terms/types.ts";

/** One noun's table of permissions, in words. */
export type PermissionTable = {
  noun: string;
  roles: string[];
  states: readonly string[];
  verbs: readonly string[];
  /** The states in which a role may do it. */
  allowed: (role: string, verb: string) => readonly string[];
};

/** Every noun that has a table, as its policy says. */
export const permissionTables: PermissionTable[] = [
  tableOf("Group", groupRights, ["open", "concluded"], groupVerbs),
  tableOf(
    "Closed group, of which one is no member",
    breakGlassRights,
    ["whole", "broken"],
    ["read", "break", "readInside", "end"],
  ),
  tableOf("Commission", commissionRights, commissionStates, commissionVerbs),
  tableOf("Paper", paperRights, paperStates, paperVerbs),
  tableOf("Discussion", discussionRights, discussionStates, discussionVerbs),
  tableOf("Finding", findingRights, findingStates, findingVerbs),
  tableOf("Sense-check", senseCheckRights, senseCheckStates, senseCheckVerbs),
  tableOf("Report", reportRights, reportStates, reportVerbs),
  tableOf("Review round", reviewRights, reviewStates, reviewVerbs),
  tableOf("Release", releaseRights, releaseStates, releaseVerbs),
  tableOf("Term", termRights, ["open", "concluded"], termVerbs),
];

function tableOf<Role extends string, State extends string, Verb extends string>(
  noun: string,
  rights: Rights<Role, State, Verb>,
  states: readonly State[],
  verbs: readonly Verb[],
): PermissionTable {
  return {
    noun,
    roles: Object.keys(rights),
    states,
    verbs,
    allowed: (role, verb) => {
      const given = rights[role as Role][verb as Verb];
      return given === "always" ? states : (given ?? []);
    },
  };
}
