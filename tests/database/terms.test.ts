import { describe, expect, it } from "vitest";
import { rolesIn } from "#lib/base/actor.ts";
import { refuse } from "#lib/base/result.ts";
import { allows } from "#lib/base/rights.ts";
import { termRights, visibleTerms } from "#lib/domain/terms/policy.ts";
import { listTerms } from "#lib/domain/terms/queries.ts";
import { removeTerm } from "#lib/domain/terms/remove-term.ts";
import { saveTerm } from "#lib/domain/terms/save-term.ts";
import { saveTermSchema } from "#lib/domain/terms/schema.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, someone } from "#tests/world/world.ts";

withDatabase();

const chosen = (groupId: string, term: string, variants = "") =>
  saveTermSchema.parse({ groupId, term, variants, abbreviation: "", note: "" });

async function aMonitoredGroup() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  return { group, moderator };
}

describe("the names a group has chosen", () => {
  it("are kept one a line, changed and taken away", async () => {
    const { group, moderator } = await aMonitoredGroup();
    await saveTerm(moderator, chosen(group.id, "Indo-Pacific", "Asia-Pacific\n\n Far East \nAsia-Pacific"));
    const [term] = await listTerms(moderator, group.id);
    expect(term).toMatchObject({ term: "Indo-Pacific", variants: ["Asia-Pacific", "Far East"] });
    const termId = term?.id ?? "";
    expect((await saveTerm(moderator, { ...chosen(group.id, "Indo–Pacific"), termId })).ok).toBe(true);
    expect(await listTerms(moderator, group.id)).toMatchObject([{ term: "Indo–Pacific", variants: [] }]);
    expect((await removeTerm(moderator, { termId })).ok).toBe(true);
    expect(await listTerms(moderator, group.id)).toEqual([]);
    expect(await removeTerm(moderator, { termId })).toEqual(refuse({ kind: "NotVisible" }));
  });

  it("are not chosen twice, nor at the same time not to be used", async () => {
    const { group, moderator } = await aMonitoredGroup();
    await saveTerm(moderator, chosen(group.id, "Indo-Pacific", "Asia-Pacific"));
    expect(await saveTerm(moderator, chosen(group.id, "indo-pacific"))).toEqual(
      refuse({ kind: "TermExists", term: "Indo-Pacific" }),
    );
    expect(await saveTerm(moderator, chosen(group.id, "Asia-Pacific"))).toEqual(
      refuse({ kind: "TermClash", variant: "Asia-Pacific", term: "Indo-Pacific" }),
    );
  });

  it("are chosen once by two moderators at the same moment", async () => {
    const { group, moderator } = await aMonitoredGroup();
    const other = await someone(group, "moderator");
    const answers = await Promise.all(
      [moderator, other].map((actor) => saveTerm(actor, chosen(group.id, "Indo-Pacific"))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.term.count({ where: { groupId: group.id } })).toBe(1);
  });

  it("are changed by moderators of an open group alone, and read as the table says", async () => {
    const { group, moderator } = await aMonitoredGroup();
    const expert = await someone(group, "expert");
    const observer = await someone(group, "observer");
    const outsider = await someone(await aGroup(), "moderator");
    await saveTerm(moderator, chosen(group.id, "Indo-Pacific"));
    const [term] = await listTerms(moderator, group.id);
    const termId = term?.id ?? "";
    for (const actor of [moderator, expert, observer, outsider]) {
      const found = await db.term.count({ where: { AND: [{ id: termId }, visibleTerms(actor)] } });
      expect(found === 1).toBe(allows(termRights, rolesIn(actor, group.id), "open", "read"));
    }
    expect(await saveTerm(expert, chosen(group.id, "Other"))).toEqual(refuse({ kind: "NotAllowed" }));
    expect(await saveTerm(observer, chosen(group.id, "Other"))).toEqual(refuse({ kind: "NotVisible" }));
    expect(await removeTerm(outsider, { termId })).toEqual(refuse({ kind: "NotVisible" }));
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    const closed = refuse({ kind: "WrongState", state: "concluded" });
    expect(await saveTerm(moderator, chosen(group.id, "Other"))).toEqual(closed);
    expect(await removeTerm(moderator, { termId })).toEqual(closed);
  });

  it("of another group are not changed by way of one's own", async () => {
    const { group, moderator } = await aMonitoredGroup();
    await saveTerm(moderator, chosen(group.id, "Indo-Pacific"));
    const [term] = await listTerms(moderator, group.id);
    const elsewhere = await aMonitoredGroup();
    const input = { ...chosen(elsewhere.group.id, "Taken"), termId: term?.id ?? "" };
    expect(await saveTerm(elsewhere.moderator, input)).toEqual(refuse({ kind: "NotVisible" }));
  });
});
