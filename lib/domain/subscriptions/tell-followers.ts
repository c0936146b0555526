import { ok, type Result } from "#lib/base/result.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { type ToldEdition, toldColumns, writeToSubscribers } from "./write-to-subscribers.ts";

const atOnce = 200;

/**
 * Tells those who follow a topic of every edition that stands under it now, once: also of one that was sorted under it after it
 * came out. What came out more than a month ago is no news. Whoever was told as a subscriber of its group is not told again.
 * For a routine job, in as many processes as there are.
 * @returns how many mails are on their way
 */
export async function tellFollowers(): Promise<number> {
  let told = 0;
  for (const news of await listUntold()) {
    const result = await transact((tx) => tellOf(tx, news));
    if (result.ok) told += result.value;
  }
  return told;
}

type News = ToldEdition & { editionId: string; groupId: string | null; topicIds: string[]; isNew: boolean };

/** Editions anybody can read under topics whose followers were not told of them. */
function listUntold(): Promise<News[]> {
  return db.$queryRaw`
    select edition.id as "editionId", edition.number, edition.title, publication.slug, publication."groupId",
      array_agg(sorted."topicId"::text) as "topicIds",
      edition."publishedAt" > clock_timestamp() - interval '30 days' as "isNew"
    from "PublicationTopic" sorted
    join "Publication" publication on publication.id = sorted."publicationId"
    join "Edition" edition on edition."publicationId" = publication.id and edition.state = 'public'
    where not exists (
      select from "ToldTopic" told where told."topicId" = sorted."topicId" and told."editionId" = edition.id
    )
    group by edition.id, publication.id
    order by edition."publishedAt", edition.id
    limit ${atOnce}`;
}

async function tellOf(
  tx: Tx,
  { editionId, groupId, topicIds, isNew, ...edition }: News,
): Promise<Result<number>> {
  const claimed = await tx.toldTopic.createManyAndReturn({
    data: topicIds.map((topicId) => ({ topicId, editionId })),
    select: { topicId: true },
    skipDuplicates: true,
  });
  if (!isNew || claimed.length === 0) return ok(0);
  const followers = await tx.subscription.findMany({
    where: { topicId: { in: claimed.map(({ topicId }) => topicId) }, confirmedAt: { not: null } },
    select: toldColumns,
    orderBy: { id: "asc" },
  });
  const addresses = followers.map(({ email }) => email);
  const known = groupId ? await toldByGroup(tx, groupId, addresses) : new Set<string>();
  return ok(
    await writeToSubscribers(
      tx,
      followers.filter(({ email }) => !known.has(email)),
      edition,
    ),
  );
}

async function toldByGroup(tx: Tx, groupId: string, addresses: string[]): Promise<Set<string>> {
  const rows = await tx.subscription.findMany({
    where: { groupId, email: { in: addresses }, confirmedAt: { not: null } },
    select: { email: true },
  });
  return new Set(rows.map(({ email }) => email));
}
