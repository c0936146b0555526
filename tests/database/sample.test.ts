import { beforeAll, describe, expect, it } from "vitest";
import { listComingPapers } from "#lib/domain/commissions/queries.ts";
import { countUnread } from "#lib/domain/notifications/list-notifications.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { findPublicPicture } from "#lib/domain/publications/find-public-picture.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { db } from "#lib/infra/db.ts";
import { hasSample, isEmptyInstallation, loadSample } from "#server/sample/load.ts";
import { withDatabase } from "#tests/world/database.ts";

withDatabase();

const group = { slug: "asia-pacific-partners" };

describe("the sample", () => {
  beforeAll(async () => {
    expect(await isEmptyInstallation()).toBe(true);
    await loadSample();
  });

  it("is a whole group: people of seven countries, seven commissions, three rules, ten findings", async () => {
    const members = await db.member.findMany({
      where: { group },
      select: { person: { select: { country: true, nativeName: true } } },
    });
    expect(new Set(members.map(({ person }) => person.country)).size).toBeGreaterThanOrEqual(7);
    expect(members.filter(({ person }) => person.nativeName)).not.toHaveLength(0);
    expect(await db.commission.count({ where: { group } })).toBe(7);
    const rules = await db.discussion.findMany({ where: { group }, select: { rule: true } });
    expect([...new Set(rules.map(({ rule }) => rule))].sort()).toEqual([
      "not_for_attribution",
      "off_the_record",
      "on_the_record",
    ]);
    expect(await db.finding.count({ where: { group } })).toBe(10);
    expect(await db.senseCheck.count({ where: { group } })).toBe(2);
    expect(await db.event.count()).toBe(2);
    expect(await hasSample()).toBe(true);
  });

  it("has two published papers of 2,000 words with real notes, and says of the rest only that they are coming", async () => {
    for (const slug of ["partners-without-a-promise", "second-contracts"]) {
      const edition = await findEdition(slug, null);
      expect(edition?.wordCount).toBeGreaterThanOrEqual(2000);
      expect(
        JSON.stringify(edition?.content.document).match(/"type":"footnote"/g)?.length,
      ).toBeGreaterThanOrEqual(12);
    }
    const { id } = await db.workingGroup.findUniqueOrThrow({ where: group, select: { id: true } });
    expect(await listComingPapers(id)).toHaveLength(4);
  });

  it("shows a figure, to the public in the published paper and to the group in the one that is being written", async () => {
    const edition = await findEdition("partners-without-a-promise", null);
    const [printed] = edition?.content.pictures ?? [];
    expect(await findPublicPicture(printed?.id ?? "", { width: 960, type: "webp" })).not.toBeNull();
    const paper = { slug: "cables-between-two-seas" };
    const working = await db.picture.findFirst({ where: { document: { paper } }, select: { id: true } });
    expect(await findPublicPicture(working?.id ?? "", { width: 960, type: "webp" })).toBeNull();
  });

  it("has something to tell each of those who look in", async () => {
    while ((await tellFacts()).mayBeMore);
    for (const name of ["moderator", "expert", "expert2", "observer"]) {
      const account = await db.account.findUniqueOrThrow({
        where: { email: `${name}@example.org` },
        select: { id: true, personId: true, person: { select: { memberships: true } } },
      });
      const { memberships } = account.person;
      const who = { accountId: account.id, personId: account.personId, name, memberships };
      expect(await countUnread({ kind: "member", administrator: false, ...who })).toBeGreaterThan(0);
    }
  });

  it("never counts an observer's position, and words every reservation", async () => {
    const observers = await db.position.count({
      where: { person: { memberships: { some: { role: "observer" } } } },
    });
    expect(observers).toBe(0);
    const wordless = await db.position.count({
      where: { value: { in: ["reservation", "objection"] }, text: "" },
    });
    expect(wordless).toBe(0);
  });

  it("cannot be added twice", async () => {
    await expect(loadSample()).rejects.toThrow();
    expect(await db.workingGroup.count()).toBe(2);
  });
});
