import { randomBytes } from "node:crypto";
import { searchEverything } from "#app/(public)/search/search-everything.ts";
import { type Actor, type GlassReader, type Reader, visitor } from "#lib/base/actor.ts";
import { termsOf } from "#lib/base/search-terms.ts";
import { findSummary } from "#lib/domain/discussions/find-summary.ts";
import { listOwnPoints } from "#lib/domain/discussions/list-own-points.ts";
import { findDiscussion, listDiscussions, listPublicDiscussions } from "#lib/domain/discussions/queries.ts";
import { listQuotableContributions } from "#lib/domain/evidence/list-quotable.ts";
import { readEvidence } from "#lib/domain/evidence/queries.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { listNotifications } from "#lib/domain/notifications/list-notifications.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { listDates } from "#lib/domain/obligations/list-dates.ts";
import { listObligations } from "#lib/domain/obligations/list-obligations.ts";
import { listPeople, searchPeople } from "#lib/domain/people/queries.ts";
import { findEdition, listPublications } from "#lib/domain/publications/queries.ts";
import { listSources } from "#lib/domain/sources/queries.ts";
import { foldTerms } from "#lib/infra/fold-terms.ts";
import { masked, type TwinWorld } from "./twins.ts";

const searched = ["point", "words", "ada", "cleo"];

/** All that pages, exports, searches and feeds give to everybody but the speaker. */
export async function receivedByOthers(world: TwinWorld, readers: readonly { name: string; actor: Actor }[]) {
  const received: Record<string, string[]> = {
    everybody: await receivedByAnybody(world),
    glass: await receivedBehindGlass(world),
  };
  for (const { name, actor } of [{ name: "visitor", actor: visitor }, ...readers])
    received[name] = await receivedBy(actor, world);
  return received;
}

/** What is the same for everybody who asks. */
async function receivedByAnybody({ group }: TwinWorld): Promise<string[]> {
  const publications = await listPublications({ page: 1 });
  return texts([
    publications,
    await Promise.all(publications.cards.map(({ slug }) => findEdition(slug, null))),
    await listPublicDiscussions(group.id),
    await Promise.all(searched.map((q) => searchEverything({ q, page: 1 }))),
  ]);
}

/** To an administrator who has broken the group's glass. */
async function receivedBehindGlass(world: TwinWorld): Promise<string[]> {
  const { id: groupId } = world.group;
  const reader: GlassReader = { kind: "reader", personId: "00000000-0000-7000-8000-000000000000", groupId };
  return texts([
    await readInside(reader, world),
    await listActivity(reader, { id: groupId, concludedAt: null }, {}),
  ]);
}

/** What members read of discussions and findings. Contributions and remarks come in the order of random ids. */
async function readInside(actor: Reader, { group, discussion }: TwinWorld) {
  const [table, findings, record, discussions] = await Promise.all([
    findDiscussion(actor, group.id, "table"),
    listFindings(actor, group.id),
    findSummary(actor, discussion.id),
    listDiscussions(actor, group.id),
  ]);
  return [
    { ...table, contributions: texts(table?.contributions ?? []).toSorted() },
    { ...record, remarks: texts(record?.remarks ?? []).toSorted() },
    findings,
    await Promise.all(
      findings.flatMap(({ id, number }) => [findFinding(actor, group.id, number), readEvidence(actor, id)]),
    ),
    discussions,
  ];
}

async function receivedBy(actor: Actor, world: TwinWorld): Promise<string[]> {
  const { group, discussion } = world;
  return texts([
    await readInside(actor, world),
    texts(await listQuotableContributions(actor, group.id, { q: "" })).toSorted(),
    await listDates(actor, [group.id], aboutNow),
    await owedIn(actor, group),
    await Promise.all([
      listOwnPoints(actor, discussion.id, [randomBytes(32).toString("base64url")]),
      listActivity(actor, { id: group.id, concludedAt: null }, {}),
      listMyTasks(actor, new Date()),
      actor.kind === "member" ? listNotifications(actor, {}) : null,
      listMembers(actor, group.id),
      listPeople(actor),
      listSources(actor, { groupId: group.id, documentId: null }),
      ...searched.map(async (words) =>
        searchPeople(actor, await foldTerms(termsOf(words)), { take: 20, skip: 0 }),
      ),
    ]),
  ]);
}

const yearMs = 365 * 86_400_000;
const aboutNow = { from: new Date(Date.now() - yearMs), until: new Date(Date.now() + yearMs) };

/** As the overview shows it: what is owed for findings comes in the order of random ids. */
async function owedIn(actor: Actor, { id, slug }: TwinWorld["group"]) {
  const now = new Date();
  const { obligations, people } = await listObligations(actor, { id, slug, concludedAt: null }, { now });
  return [texts(obligations).toSorted(), people];
}

const texts = (values: readonly unknown[]) => values.map((value) => masked(text(value)));

function text(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)) ?? "";
}
