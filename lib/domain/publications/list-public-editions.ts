import { db } from "#lib/infra/db.ts";
import { readableEditions } from "./policy.ts";
import { noticesInOrder } from "./queries.ts";
import type { EditionInList, NoticeView } from "./types.ts";

/** An edition with all that was said of it. */
export type PublicEdition = Omit<EditionInList, "notices"> & {
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  /** Newest first. */
  notices: NoticeView[];
};

/** Every edition of a publication that anybody may read, newest first, at most a hundred; its text is not read. */
export async function listPublicEditions(slug: string): Promise<PublicEdition[]> {
  const rows = await db.edition.findMany({
    where: { AND: [{ publication: { slug } }, readableEditions] },
    select: {
      number: true,
      state: true,
      publishedAt: true,
      hash: true,
      withdrawnAt: true,
      withdrawalReason: true,
      notices: noticesInOrder,
    },
    orderBy: { number: "desc" },
    take: 100,
  });
  return rows.flatMap(({ state, ...row }) => (state === "scheduled" ? [] : [{ ...row, state }]));
}
