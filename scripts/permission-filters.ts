import { type Actor, rolesIn, type SignedInActor, visitor } from "#lib/base/actor.ts";
import { allows, mayOf } from "#lib/base/rights.ts";
import { visibleArchives } from "#lib/domain/archives/policy.ts";
import { documentVerbs } from "#lib/domain/documents/types.ts";
import { visibleEarlier } from "#lib/domain/earlier-publications/policy.ts";
import { ownEvents } from "#lib/domain/events/policy.ts";
import { visibleEvidence } from "#lib/domain/findings/policy.ts";
import { visibleImports } from "#lib/domain/imports/policy.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { paperRights } from "#lib/domain/papers/policy.ts";
import type { PaperState } from "#lib/domain/papers/types.ts";
import { describablePeople, visiblePeople } from "#lib/domain/people/policy.ts";
import { visiblePictures } from "#lib/domain/pictures/policy.ts";
import { readableEditions } from "#lib/domain/publications/policy.ts";
import { visibleSignOffs } from "#lib/domain/sign-offs/policy.ts";
import { libraryRights, visibleSources } from "#lib/domain/sources/policy.ts";
import { visibleVersions } from "#lib/domain/versions/policy.ts";
import type { PermissionTable } from "./permission-tables.ts";
import * as things from "./permission-things.ts";
import { fits, type Row } from "./rows-that-fit.ts";

const { groupId } = things;

/** Everybody of whom a filter may be asked, each with one role alone. */
const askers: Record<string, Actor> = {
  moderator: member({ groupId, role: "moderator" }),
  expert: member({ groupId, role: "expert" }),
  observer: member({ groupId, role: "observer" }),
  "of another group": member({ groupId: "another", role: "moderator" }),
  administrator: { ...member(), administrator: true },
  public: visitor,
};

/** The nouns whose permission is a filter, with what it answers for each of their things. */
export const permissionFilters: PermissionTable[] = [
  asked("Institution and accounts", things.theOne, { administer: (actor) => mayAdminister(actor) }),
  asked("Person", things.people, {
    read: (actor, row) => fits(visiblePeople(actor), row),
    describe: (actor, row) => fits(describablePeople(actor), row),
  }),
  asked("Version of a text", things.versions, { read: readsVersion }),
  asked("Picture in a text", things.pictures, { read: (actor, row) => fits(visiblePictures(actor), row) }),
  asked("Source", things.sources, {
    read: (actor, row) => fits(visibleSources(actor), row),
    change: (actor, { documentId }) =>
      documentId === null && allows(libraryRights, rolesIn(actor, groupId), "open", "change"),
  }),
  asked("Evidence of a finding one may read", things.evidence, {
    read: (actor, row) => fits(visibleEvidence(actor), row),
  }),
  asked("File brought into a text", things.imports, {
    read: (actor, row) => fits(visibleImports(actor), row),
  }),
  asked("Round of signing", things.theOne, { read: (actor, row) => fits(visibleSignOffs(actor), row) }),
  asked("Earlier publication, until it is published", things.theOne, {
    read: (actor, row) => fits(visibleEarlier(actor), row),
  }),
  asked("Event", things.events, { read: (actor, row) => fits(ownEvents(actor), row) }),
  asked("Edition", things.editions, { read: (_, row) => fits(readableEditions, row) }),
  asked("Archive of a group", things.theOne, { read: (actor, row) => fits(visibleArchives(actor), row) }),
];

type Ask = (actor: Actor, row: Row) => boolean;

function asked(noun: string, rows: Record<string, Row>, asks: Record<string, Ask>): PermissionTable {
  const states = Object.keys(rows);
  return {
    noun,
    roles: Object.keys(askers),
    states,
    verbs: Object.keys(asks),
    allowed: (role, verb) =>
      states.filter((state) => asks[verb]?.(askers[role] ?? visitor, rows[state] ?? {})),
  };
}

/** This filter is handed what the table of its text says. */
function readsVersion(actor: Actor, { state, papers }: Row): boolean {
  const may = mayOf(paperRights, rolesIn(actor, groupId), state as PaperState, documentVerbs);
  return fits(visibleVersions("text", may), { documentId: "text", papers });
}

function member(...memberships: SignedInActor["memberships"][number][]): SignedInActor {
  const self = { accountId: "account", personId: things.oneself, name: "Self" };
  return { kind: "member", ...self, administrator: false, memberships };
}
