import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { type EditionContent, editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { readAwaited } from "./awaited-papers.ts";
import { releaseRights, visibleReleases } from "./policy.ts";
import { isReleaseFormat, type ReleaseView, releaseVerbs, type UnmadeFile, unmadeReasons } from "./types.ts";

const columns = {
  id: true,
  groupId: true,
  state: true,
  hash: true,
  releaseAt: true,
  requestedAt: true,
  reason: true,
  filesMade: true,
  filesWanted: true,
  changeKind: true,
  changeNote: true,
  requestedById: true,
  requestedBy: { select: { name: true } },
  confirmedBy: { select: { name: true } },
  awaits: true,
  unmade: { select: { format: true, reason: true, tryAgainAt: true }, orderBy: { format: "asc" } },
  edition: { select: { number: true, publication: { select: { slug: true } } } },
  previews: {
    select: {
      id: true,
      name: true,
      email: true,
      createdAt: true,
      revokedAt: true,
      openedAt: true,
      openings: true,
    },
    orderBy: { id: "desc" },
    take: 100,
  },
  group: { select: { concludedAt: true } },
} as const satisfies Prisma.ReleaseSelect;

type Row = Prisma.ReleaseGetPayload<{ select: typeof columns }>;

/** The last release of a report or paper, whatever became of it; null where there is none the actor may see. */
export async function findRelease(
  actor: Actor,
  subject: { reportId: string } | { paperId: string },
): Promise<ReleaseView | null> {
  const row = await db.release.findFirst({
    where: { AND: [subject, visibleReleases(actor)] },
    select: columns,
    orderBy: { id: "desc" },
  });
  if (!row) return null;
  const isWaiting = row.state === "requested" || row.state === "scheduled";
  return { ...toView(actor, row), awaits: isWaiting ? await readAwaited(db, row.awaits) : [] };
}

/**
 * What is going to be printed, checked against its hash.
 * @returns null where the actor may not see it. Throws: when it is not what was frozen.
 */
export async function readReleaseContent(actor: Actor, releaseId: string): Promise<EditionContent | null> {
  const row = await db.release.findFirst({
    where: { AND: [{ id: releaseId }, visibleReleases(actor)] },
    select: { content: true, hash: true },
  });
  if (!row) return null;
  if (hashOf(row.content) !== row.hash) throw new Error(`Release ${releaseId} is not what was frozen`);
  return editionContentSchema.parse(JSON.parse(row.content));
}

/** Nothing for what an older or a newer version than this one wrote. */
function unmadeOf({ format, reason, tryAgainAt }: Row["unmade"][number]): UnmadeFile[] {
  const known = unmadeReasons.find((each) => each === reason);
  return known && isReleaseFormat(format) ? [{ format, reason: known, tryAgainAt }] : [];
}

function toView(actor: Actor, row: Row): Omit<ReleaseView, "awaits"> {
  const {
    groupId,
    group,
    requestedById,
    requestedBy,
    confirmedBy,
    edition,
    changeKind,
    changeNote,
    unmade,
    awaits: _awaited,
    ...rest
  } = row;
  const roles = workingRoles(rolesIn(actor, groupId), group);
  const { read: _, ...may } = mayOf(releaseRights, roles, row.state, releaseVerbs);
  const asked = actor.kind === "member" && actor.personId === requestedById;
  return {
    ...rest,
    requestedBy: requestedBy?.name ?? null,
    confirmedBy: confirmedBy?.name ?? null,
    unmade: unmade.flatMap(unmadeOf),
    change: changeKind && { kind: changeKind, note: changeNote },
    publication: edition && { slug: edition.publication.slug, number: edition.number },
    may: { ...may, confirm: may.confirm && !asked },
  };
}
