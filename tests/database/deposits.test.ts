import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { decideDois } from "#lib/domain/publications/decide-dois.ts";
import { findDepositFile, listDeposits } from "#lib/domain/publications/list-deposits.ts";
import { noteRegistered } from "#lib/domain/publications/note-registered.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { sendDepositAgain } from "#lib/domain/publications/send-deposit-again.ts";
import { sendDeposits } from "#lib/domain/publications/send-deposits.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { db } from "#lib/infra/db.ts";
import type { DoiAgency, DoiSettings } from "#lib/infra/doi-settings.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { aPublication } from "#tests/world/a-publication.ts";
import { anAgency } from "#tests/world/an-agency.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, someone } from "#tests/world/world.ts";

withDatabase();
const agency = anAgency();
const waitMs = 300;
const password = "a password & more";

const doiSettings = (name: DoiAgency): DoiSettings => ({
  ...{ prefix: "10.5555", agency: name },
  depositor: { name: "An institute", email: "doi@example.org" },
  sender: {
    endpoint: `${agency.address}${name === "crossref" ? "/servlet/deposit" : "/dois"}`,
    ...{ user: "user", password },
  },
});

const queued =
  "<html><head><title>SUCCESS</title></head><body><h2>SUCCESS</h2><p>Your batch submission was successfully received.</p></body></html>";
const diagnosed = (status: string, message: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><doi_batch_diagnostic status="completed" sp="ds5"><submission_id>1</submission_id>
  <record_diagnostic status="${status}"><doi>10.5555/x</doi><msg>${message}</msg></record_diagnostic></doi_batch_diagnostic>`;
const ok = (body: string) => ({ status: 200, body });

async function anEdition() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const publication = await aPublication(group);
  const where = { publicationId: publication.id };
  const { id } = await db.edition.findFirstOrThrow({ where, select: { id: true } });
  await decideDois("10.5555");
  return { ...publication, group, moderator, editionId: id, publicationId: publication.id };
}

const depositOf = (editionId: string) => db.deposit.findUniqueOrThrow({ where: { editionId } });

/** Its pause is over. */
const letTimePass = (editionId: string) =>
  db.deposit.update({ where: { editionId }, data: { tryAgainAt: new Date(0) } });

const send = (name: DoiAgency = "crossref") => sendDeposits(doiSettings(name), waitMs);

/** What a form of several parts says under a name. */
const field = (body: string, name: string) =>
  new RegExp(`name="${name}"[^\\r]*\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n([\\s\\S]*?)\\r\\n--`).exec(body)?.[1];

beforeEach(async () => {
  await db.deposit.updateMany({ data: { tryAgainAt: new Date(Date.now() + 86_400_000) } });
});

describe("a DOI at Crossref", () => {
  it("is sent once, asked after by the name of its file, and read by the public once it is registered", async () => {
    const { editionId, slug } = await anEdition();
    agency.said = ok(queued);
    for (const _ of [1, 2]) await send();
    expect(agency.asked).toHaveLength(1);
    const [post] = agency.asked;
    expect(post).toMatchObject({ method: "POST", path: "/servlet/deposit" });
    const said = (name: string) => field(post?.body ?? "", name);
    expect([said("operation"), said("login_id"), said("login_passwd")]).toEqual([
      "doMDUpload",
      "user",
      password,
    ]);
    const { doi } = await depositOf(editionId);
    expect(said("fname")).toContain(`<doi>${doi}</doi><resource>`);
    expect(said("fname")).toContain(`<doi_batch_id>${editionId}</doi_batch_id>`);
    expect(await depositOf(editionId)).toMatchObject({ state: "sent", tries: 0, registeredAt: null });

    await letTimePass(editionId);
    agency.said = ok('<doi_batch_diagnostic status="in_process"></doi_batch_diagnostic>');
    await send();
    const asked = new URL(`http://agency${agency.asked[1]?.path}`);
    expect(asked.pathname).toBe("/servlet/submissionDownload");
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      ...{ usr: "user", pwd: password, file_name: `${editionId}-1.xml`, type: "result" },
    });
    expect(post?.body).toContain(`filename="${editionId}-1.xml"`);
    expect((await findEdition(slug, 1))?.doi).toBeNull();

    await letTimePass(editionId);
    agency.said = ok(diagnosed("Success", "Successfully added"));
    await send();
    expect(await depositOf(editionId)).toMatchObject({ state: "registered", words: "Successfully added" });
    expect((await findEdition(slug, 1))?.doi).toBe(doi);
    await letTimePass(editionId);
    await send();
    expect(agency.asked).toHaveLength(3);
  });

  it("that is refused says why, and is sent again as the same batch, later, in a file of another name", async () => {
    const { editionId, moderator } = await anEdition();
    agency.said = ok(queued);
    await send();
    await letTimePass(editionId);
    agency.said = ok(diagnosed("Failure", "User with ID: 1 can&apos;t submit into handle, &lt;prefix&gt;"));
    await send();
    expect(await depositOf(editionId)).toMatchObject({
      ...{ state: "refused", words: "User with ID: 1 can't submit into handle, <prefix>" },
    });
    await letTimePass(editionId);
    await send();
    expect(agency.asked).toHaveLength(2);

    agency.said = ok(queued);
    expect(await sendDepositAgain(moderator, { editionId })).toMatchObject({ ok: true });
    expect(await sendDepositAgain(moderator, { editionId })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    await send();
    const [first, again] = [agency.asked[0]?.body ?? "", agency.asked[2]?.body ?? ""];
    const stamp = (body: string) => Number(/<timestamp>(\d+)</.exec(body)?.[1]);
    const batch = (body: string) => /<doi_batch_id>([^<]+)</.exec(body)?.[1];
    expect(batch(again)).toBe(batch(first));
    expect(stamp(again)).toBeGreaterThan(stamp(first));
    expect(again).toContain(`filename="${editionId}-2.xml"`);
    expect(await depositOf(editionId)).toMatchObject({ state: "sent", sendings: 2 });
  });

  it("is sent by one process of two", async () => {
    await anEdition();
    agency.said = ok(queued);
    await Promise.all([send(), send(), send()]);
    expect(agency.asked).toHaveLength(1);
  });
});

describe("an agency that takes nothing", () => {
  const troubles = [
    ["refuses the credentials", { status: 401, body: `Wrong: ${password}` }, "401 Wrong: …"],
    ["is broken", { status: 500, body: "<h1>Error</h1>" }, "500 Error"],
    ["has too much to do", { status: 503, body: "" }, "503"],
    ["does not answer", "hangs", "no answer in time"],
    ["says no with a 200", ok("<title>FAILURE</title><p>Login is wrong</p>"), "200 Login is wrong"],
  ] as const;

  it.each(troubles)(
    "because it %s is asked again later, each time twice as late, and keeps no password",
    async (_why, said, words) => {
      const [one, two] = [await anEdition(), await anEdition()];
      agency.said = said;
      await send();
      expect(agency.asked).toHaveLength(1);
      expect(await depositOf(one.editionId)).toMatchObject({ state: "made", words, tries: 1 });
      expect(await depositOf(two.editionId)).toMatchObject({ state: "made", words: "", tries: 0 });
      const pauses: number[] = [];
      for (const _ of [1, 2]) {
        await letTimePass(one.editionId);
        await send();
        const { tryAgainAt } = await depositOf(one.editionId);
        pauses.push(Math.round((tryAgainAt.getTime() - Date.now()) / 60_000));
      }
      expect(pauses).toEqual([4, 8]);
      const stored = await db.deposit.findMany({ select: { words: true } });
      expect(JSON.stringify(stored)).not.toContain("a password");
    },
  );

  it("and sends us elsewhere is not followed", async () => {
    const { editionId } = await anEdition();
    agency.said = { status: 307, body: "", to: `${agency.address}/elsewhere` };
    await send();
    expect(agency.asked.map(({ path }) => path)).toEqual(["/servlet/deposit"]);
    expect(await depositOf(editionId)).toMatchObject({ state: "made", words: "307" });
  });

  it("and is not there at all is asked again later", async () => {
    const { editionId } = await anEdition();
    const doi = doiSettings("crossref");
    const sender = { endpoint: "http://127.0.0.1:9/servlet/deposit", user: "user", password };
    await sendDeposits({ ...doi, sender }, waitMs);
    expect(await depositOf(editionId)).toMatchObject({ state: "made", tries: 1 });
    expect((await depositOf(editionId)).words).toMatch(/^no answer/);
  });
});

describe("a DOI at DataCite", () => {
  it("is registered by one request that may be made twice", async () => {
    const { editionId } = await anEdition();
    agency.said = { status: 201, body: '{"data":{"attributes":{"state":"findable"}}}' };
    await send("datacite");
    const { doi, state } = await depositOf(editionId);
    expect(state).toBe("registered");
    expect(agency.asked).toHaveLength(1);
    const [put] = agency.asked;
    expect(put).toMatchObject({ method: "PUT", path: `/dois/${doi}` });
    expect(put?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from(`user:${password}`).toString("base64")}`,
      "content-type": "application/vnd.api+json",
    });
    expect(JSON.parse(put?.body ?? "").data.attributes).toMatchObject({ doi, event: "publish" });
  });

  it("that is refused says why", async () => {
    const { editionId } = await anEdition();
    agency.said = { status: 422, body: '{"errors":[{"source":"url","title":"Is not allowed"}]}' };
    await send("datacite");
    expect(await depositOf(editionId)).toMatchObject({ state: "refused", words: "422 url: Is not allowed" });
  });
});

describe("what the public may not read", () => {
  it("gets no DOI under embargo, and what was withdrawn is not sent", async () => {
    const { publicationId, editionId, moderator, slug, group } = await anEdition();
    const scheduled = await db.edition.create({
      data: {
        ...{
          publicationId,
          number: 2,
          state: "scheduled",
          title: "Later",
          content: "{}",
          hash: hashOf("{}"),
        },
        ...{ wordCount: 1, plainText: "Later", bigrams: [], publishedAt: new Date() },
      },
      select: { id: true },
    });
    await decideDois("10.5555");
    expect(await db.deposit.count({ where: { editionId: scheduled.id } })).toBe(0);
    const reason = "Its figures were wrong.";
    expect(await withdrawEdition(moderator, { editionId, reason })).toMatchObject({ ok: true });
    agency.said = ok(queued);
    await send();
    expect(agency.asked).toEqual([]);
    const doi = doiSettings("crossref");
    expect(await findDepositFile(moderator, { slug, number: 1 }, doi)).toBeNull();
    expect(await noteRegistered(moderator, { editionId })).toMatchObject({ refusal: { kind: "WrongState" } });
    const withdrawn = await aPublication(group);
    const where = { publicationId: withdrawn.id };
    const other = await db.edition.findFirstOrThrow({ where, select: { id: true } });
    await withdrawEdition(moderator, { editionId: other.id, reason });
    await decideDois("10.5555");
    expect(await db.deposit.count({ where: { editionId: other.id } })).toBe(0);
  });
});

describe("the file of a deposit", () => {
  it("is there for moderators of the group, who say when they have uploaded it", async () => {
    const { editionId, publicationId, slug, moderator, group } = await anEdition();
    const doi = { ...doiSettings("crossref"), sender: null };
    const file = await findDepositFile(moderator, { slug, number: 1 }, doi);
    expect(file).toMatchObject({ type: "application/xml", extension: "xml" });
    expect(file?.text).toContain((await depositOf(editionId)).doi);
    const [own] = await listDeposits(moderator, publicationId, doi);
    expect(own).toMatchObject({ state: "made", may: { sendAgain: false, noteRegistered: true } });
    const others: [Actor, string][] = [
      [await someone(group), "NotAllowed"],
      [await someone(group, "observer"), "NotAllowed"],
      [await someone(await aGroup(), "moderator"), "NotVisible"],
      [visitor, "NotVisible"],
    ];
    for (const [actor, kind] of others) {
      expect(await findDepositFile(actor, { slug, number: 1 }, doi)).toBeNull();
      expect(await listDeposits(actor, publicationId, doi)).toEqual([]);
      expect(await noteRegistered(actor, { editionId })).toMatchObject({ refusal: { kind } });
      expect(await sendDepositAgain(actor, { editionId })).toMatchObject({ refusal: { kind } });
    }
    for (const _ of [1, 2])
      expect(await noteRegistered(moderator, { editionId })).toMatchObject({ ok: true });
    expect((await findEdition(slug, 1))?.doi).toBe((await depositOf(editionId)).doi);
    const facts = await db.fact.findMany({ where: { subjectId: editionId }, select: { kind: true } });
    expect(facts.filter(({ kind }) => kind === "EditionRegistered")).toHaveLength(1);
  });

  it("is not there without a prefix, and another prefix changes no DOI", async () => {
    const { editionId, publicationId, slug, moderator } = await anEdition();
    expect(await listDeposits(moderator, publicationId, null)).toEqual([]);
    expect(await findDepositFile(moderator, { slug, number: 1 }, null)).toBeNull();
    const { doi } = await depositOf(editionId);
    await decideDois("10.6666");
    expect((await depositOf(editionId)).doi).toBe(doi);
  });
});
