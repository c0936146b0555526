import { describe, expect, it } from "vitest";
import { addNotice } from "#lib/domain/publications/add-notice.ts";
import { listTextEditions } from "#lib/domain/publications/list-text-editions.ts";
import { findEdition, listPublications } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

const text = "On page 4 it should say 2024.";

async function aPublishedReport() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  const result = await published(moderator, "report", report);
  if (!result.ok) throw new Error(result.refusal.kind);
  const edition = await findEdition(result.value.slug, 1);
  if (!edition) throw new Error("What was published cannot be read");
  return { group, moderator, report, slug: result.value.slug, editionId: edition.id };
}

describe("a notice on an edition", () => {
  it("stands on it, in its list of editions and in lists of publications, and changes no byte of it", async () => {
    const { group, moderator, slug, editionId } = await aPublishedReport();
    const before = await findEdition(slug, null);
    expect(await addNotice(moderator, { editionId, kind: "correction", text })).toEqual({ ok: true });
    const after = await findEdition(slug, null);
    expect(after).toMatchObject({
      hash: before?.hash,
      content: before?.content,
      notices: [{ kind: "correction", text }],
      editions: [{ number: 1, notices: [{ kind: "correction" }] }],
    });
    const { cards } = await listPublications({ group: group.slug, page: 1 });
    expect(cards).toMatchObject([{ slug, notice: { kind: "correction" } }]);
  });

  it("is for whoever may publish, and nobody else learns that the edition could be spoken of", async () => {
    const { group, editionId } = await aPublishedReport();
    const notice = { editionId, kind: "erratum", text } as const;
    const answers = await Promise.all(
      [await someone(group), await someone(group, "observer"), await someone()].map((actor) =>
        addNotice(actor, notice),
      ),
    );
    expect(answers.map((answer) => !answer.ok && answer.refusal.kind)).toEqual([
      "NotAllowed",
      "NotAllowed",
      "NotVisible",
    ]);
    expect(await db.editionNotice.count({ where: { editionId } })).toBe(0);
  });

  it("sent twice at once is one", async () => {
    const { moderator, editionId } = await aPublishedReport();
    const notice = { editionId, kind: "addendum", text } as const;
    const answers = await Promise.all([1, 2, 3].map(() => addNotice(moderator, notice)));
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await db.editionNotice.count({ where: { editionId } })).toBe(1);
    expect(await db.fact.count({ where: { kind: "EditionNoticed", subjectId: editionId } })).toBe(1);
  });

  it("is never changed and never taken away", async () => {
    const { moderator, editionId } = await aPublishedReport();
    await addNotice(moderator, { editionId, kind: "clarification", text });
    const where = { editionId };
    await expect(db.editionNotice.updateMany({ where, data: { text: "Nothing." } })).rejects.toThrow();
    await expect(db.editionNotice.deleteMany({ where })).rejects.toThrow();
  });

  it("can still be added to what was superseded or withdrawn, and after the group has concluded", async () => {
    const { group, moderator, report, slug, editionId } = await aPublishedReport();
    await reviseReport(moderator, report.id);
    await published(moderator, "report", report);
    expect(await addNotice(moderator, { editionId, kind: "erratum", text })).toEqual({ ok: true });
    expect(await findEdition(slug, 1)).toMatchObject({ state: "superseded", notices: [{ kind: "erratum" }] });
    expect(await findEdition(slug, null)).toMatchObject({ number: 2, notices: [] });
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await addNotice(moderator, { editionId, kind: "addendum", text })).toEqual({ ok: true });
    const current = await findEdition(slug, null);
    const withdrawn = { editionId: current?.id ?? "", reason: text };
    expect(await withdrawEdition(await someone(group), withdrawn)).toMatchObject({ ok: false });
    expect(await withdrawEdition(moderator, withdrawn)).toEqual({ ok: true });
  });

  it("tells those of the group what the public reads", async () => {
    const { group, moderator, report, editionId } = await aPublishedReport();
    await addNotice(moderator, { editionId, kind: "correction", text });
    const editions = await listTextEditions(await someone(group), { reportId: report.id });
    expect(editions).toMatchObject([{ notices: [{ kind: "correction", text }] }]);
    expect(await listTextEditions(await someone(), { reportId: report.id })).toEqual([]);
  });
});

it("withdrawing leaves a notice with the reason, once, whoever of two is faster", async () => {
  const { moderator, slug, editionId } = await aPublishedReport();
  const reason = "The map shows the wrong sea.";
  const answers = await Promise.all([1, 2].map(() => withdrawEdition(moderator, { editionId, reason })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findEdition(slug, null)).toMatchObject({
    state: "withdrawn",
    withdrawalReason: reason,
    notices: [{ kind: "withdrawal", text: reason }],
  });
});
