import { type EditionContent, editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { previewStanding } from "./rules.ts";

export type OpenedPreview = {
  kind: "open";
  id: string;
  releaseId: string;
  /** Whom it was made for. */
  name: string;
  email: string;
  /** Null: until it is published, at no instant that is set. */
  releaseAt: Date | null;
  /** As of when it says who is a member. */
  frozenAt: Date;
  content: EditionContent;
};

/** What it showed is public: where. */
export type PastPreview = { kind: "over"; slug: string; number: number };

/**
 * What a person finds behind their link to a preview, and counts that they looked. The link is what proves who they are, so it
 * asks for no actor; what it shows is the frozen content and nothing else of the group.
 * @param token as it stands in the link
 * @returns null for a link that is none, was revoked, or whose release was cancelled or left when its group concluded: they
 *   are never told apart
 */
export async function openPreview(token: string): Promise<OpenedPreview | PastPreview | null> {
  const row = await db.preview.findUnique({
    where: { tokenHash: hashOf(token.slice(0, 200)) },
    select: {
      id: true,
      name: true,
      email: true,
      revokedAt: true,
      release: {
        select: {
          id: true,
          state: true,
          content: true,
          hash: true,
          releaseAt: true,
          requestedAt: true,
          group: { select: { concludedAt: true } },
          edition: { select: { number: true, publication: { select: { slug: true } } } },
        },
      },
    },
  });
  if (!row) return null;
  const { release } = row;
  const standing = previewStanding(row, release);
  if (standing === "none") return null;
  if (standing === "over") {
    const { edition } = release;
    return edition && { kind: "over", slug: edition.publication.slug, number: edition.number };
  }
  if (hashOf(release.content) !== release.hash) throw new Error("A release is not what was frozen");
  await count(row.id);
  return {
    kind: "open",
    id: row.id,
    releaseId: release.id,
    name: row.name,
    email: row.email,
    releaseAt: release.releaseAt,
    frozenAt: release.requestedAt,
    content: editionContentSchema.parse(JSON.parse(release.content)),
  };
}

async function count(previewId: string): Promise<void> {
  await db.$executeRaw`
    update "Preview" set openings = openings + 1, "openedAt" = coalesce("openedAt", clock_timestamp())
    where id = ${previewId}::uuid and "revokedAt" is null`;
}

/** Whether what a link shows prints this picture; no, where it opens nothing. */
export async function isPreviewed(token: string, pictureId: string): Promise<boolean> {
  const row = await db.preview.findUnique({
    where: { tokenHash: hashOf(token.slice(0, 200)) },
    select: {
      revokedAt: true,
      release: { select: { state: true, content: true, group: { select: { concludedAt: true } } } },
    },
  });
  if (!row || previewStanding(row, row.release) !== "open") return false;
  const content = editionContentSchema.parse(JSON.parse(row.release.content));
  return content.pictures.some(({ id }) => id === pictureId);
}
