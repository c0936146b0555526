import { canonicalJson } from "#lib/base/canonical-json.ts";
import { type EditionMatter, editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { queueReleaseFiles } from "#lib/domain/releases/queue-release-files.ts";
import { releaseFormats } from "#lib/domain/releases/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";

export type EarlierEdition = {
  slug: string;
  groupId: string;
  content: EditionMatter;
  broughtInById: string | null;
  now: Date;
};

/**
 * Publishes an earlier publication: its edition, dated by the noon of its first day (a day has no hour), and a release that is over
 * at once and that its downloads hang on; they are made after the commit.
 * @returns the publication's id
 */
export async function writeEarlierEdition(
  tx: Tx,
  { slug, groupId, content, broughtInById, now }: EarlierEdition,
): Promise<string> {
  const { type, series, earlier } = content;
  if (!earlier) throw new Error("An earlier publication says where it comes from");
  const publication = await tx.publication.create({
    data: {
      ...{ slug, type, groupId },
      seriesName: series?.name ?? null,
      seriesNumber: series?.number ?? null,
    },
    select: { id: true },
  });
  const frozen = canonicalJson(editionContentSchema.parse(content));
  const edition = await writeEdition(tx, {
    publicationId: publication.id,
    content,
    frozen,
    publishedById: broughtInById,
    publishedAt: new Date(`${earlier.publishedOn}T12:00:00Z`),
  });
  const release = await tx.release.create({
    data: {
      ...{ groupId, state: "released", content: frozen, hash: hashOf(frozen), editionId: edition.id },
      ...{ requestedById: broughtInById, requestedAt: now, releasedAt: now },
      filesWanted: releaseFormats.length,
    },
    select: { id: true },
  });
  await queueReleaseFiles(tx, release.id);
  return publication.id;
}
