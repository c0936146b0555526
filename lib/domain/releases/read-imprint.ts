import { nextEdition } from "#lib/domain/publications/ensure-publication.ts";
import { db } from "#lib/infra/db.ts";

/** What the files of an edition say of it besides its content. */
export type Imprint = {
  /** Address of its publication, and its number in it. */
  slug: string;
  number: number;
  /** When it came out, or is to: UTC counts for the day. */
  publishedAt: Date;
  /** SHA-256 of the edition, hex. */
  hash: string;
};

/** Of a release, before it has come out or after. Throws: when there is no such release. */
export async function readImprint(releaseId: string): Promise<Imprint> {
  const { edition, reportId, paperId, hash, releaseAt, requestedAt } = await db.release.findUniqueOrThrow({
    where: { id: releaseId },
    select: {
      reportId: true,
      paperId: true,
      hash: true,
      releaseAt: true,
      requestedAt: true,
      edition: {
        select: { number: true, publishedAt: true, publication: { select: { slug: true } } },
      },
    },
  });
  if (edition) {
    const { number, publishedAt, publication } = edition;
    return { slug: publication.slug, number, publishedAt, hash };
  }
  const text = reportId ? { reportId } : { paperId: paperId ?? "" };
  return { ...(await nextEdition(db, text)), publishedAt: releaseAt ?? requestedAt, hash };
}
