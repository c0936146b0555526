import { describe, expect, it } from "vitest";
import { requirePublicGroup } from "#app/(public)/groups/[group]/require-public-group.ts";
import { GET as download } from "#app/(public)/publications/[slug]/download/[format]/route.ts";
import { GET as shareImage } from "#app/(public)/publications/[slug]/editions/[number]/share.png/route.ts";
import { requireEdition } from "#app/(public)/publications/require-edition.ts";
import { db } from "#lib/infra/db.ts";
import { isNothingThere } from "#server/pages/nothing-there.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aPublicEdition } from "#tests/world/public-edition.ts";
import { aGroup, unique } from "#tests/world/world.ts";

withDatabase();

async function aRenamed() {
  const { slug } = await aPublicEdition();
  const former = unique("former");
  await db.publicationFormerSlug.create({ data: { slug: former, publication: { connect: { slug } } } });
  return { slug, former };
}

/** Where somebody is led for good. */
const leadsTo = (address: string) => ({ digest: `NEXT_REDIRECT;replace;${address};308;` });
const request = new Request("http://localhost/");

describe("the former address of a publication", () => {
  it("leads to the present one, with whatever follows in it", async () => {
    const { slug, former } = await aRenamed();
    const page = `/publications/${slug}`;
    await expect(requireEdition(former)).rejects.toMatchObject(leadsTo(page));
    await expect(requireEdition(former, "1")).rejects.toMatchObject(leadsTo(`${page}/editions/1`));
    for (const below of ["/how-this-was-made", "/changes", "/responses"])
      await expect(requireEdition(former, "1", below)).rejects.toMatchObject(
        leadsTo(`${page}/editions/1${below}`),
      );
    const file = download(request, { params: Promise.resolve({ slug: former, format: "bib" }) });
    await expect(file).rejects.toMatchObject(leadsTo(`${page}/download/bib`));
    const picture = shareImage(request, { params: Promise.resolve({ slug: former, number: "1" }) });
    await expect(picture).rejects.toMatchObject(leadsTo(`${page}/editions/1/share.png`));
  });

  it("of a publication nobody may read is nothing, like one that never was", async () => {
    const former = unique("former");
    await db.publication.create({
      data: { slug: unique("hidden"), type: "analysis", formerSlugs: { create: { slug: former } } },
    });
    for (const slug of [former, "never-was"])
      await expect(requireEdition(slug)).rejects.toMatchObject({
        digest: expect.stringMatching(/NOT_FOUND|;404/),
      });
  });
});

it("the former name of a group leads to its present one, also before a page is drawn", async () => {
  const group = await aGroup();
  const former = unique("former");
  const until = new Date("2026-03-01");
  await db.groupFormerName.create({ data: { groupId: group.id, slug: former, name: former, until } });
  await expect(requirePublicGroup(former)).rejects.toMatchObject(leadsTo(`/groups/${group.slug}`));
  expect(await isNothingThere(`/groups/${former}`)).toBe(false);
});
