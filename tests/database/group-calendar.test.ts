import ICAL from "ical.js";
import { expect, it } from "vitest";
import { GET } from "#app/(public)/groups/[group]/calendar.ics/route.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, inDays, unique } from "#tests/world/world.ts";

withDatabase();

const read = (group: string) => GET(new Request("http://localhost"), { params: Promise.resolve({ group }) });

async function anEvent(group: { id: string }, state: "draft" | "announced" | "cancelled"): Promise<string> {
  const slug = unique(state);
  const when = { startsAt: inDays(3), endsAt: inDays(3.1), timeZone: "Asia/Tokyo" };
  await db.event.create({
    data: { groupId: group.id, slug, title: slug, state, ...when },
    select: { id: true },
  });
  return slug;
}

it("a group's calendar has what the group announced, what it cancelled as cancelled, and nothing else", async () => {
  const [group, other] = [await aGroup(), await aGroup()];
  const [announced, cancelled] = [await anEvent(group, "announced"), await anEvent(group, "cancelled")];
  const hidden = [await anEvent(group, "draft"), await anEvent(other, "announced")];
  const answer = await read(group.slug);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await answer.text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const told = events.map((event) => [
    event.getFirstPropertyValue("summary"),
    event.getFirstPropertyValue("status"),
  ]);
  expect(new Map(told as [string, string][])).toEqual(
    new Map([
      [announced, "CONFIRMED"],
      [cancelled, "CANCELLED"],
    ]),
  );
  for (const slug of hidden) expect(text).not.toContain(slug);
});

it("nobody learns of a group that is not announced by its calendar", async () => {
  const hidden = await aGroup({ announced: false });
  await anEvent(hidden, "announced");
  for (const slug of [hidden.slug, "no-such-group"])
    await expect(read(slug)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});

it("whoever follows it under the group's former name is led to the present one", async () => {
  const group = await aGroup();
  const former = unique("former");
  await db.groupFormerName.create({
    data: { groupId: group.id, slug: former, name: former, until: new Date() },
  });
  await expect(read(former)).rejects.toMatchObject({
    digest: `NEXT_REDIRECT;replace;/groups/${group.slug}/calendar.ics;308;`,
  });
});
