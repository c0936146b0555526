import { expect, it } from "vitest";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { readImprint } from "#lib/domain/releases/read-imprint.ts";
import { readMatter, writeReleaseFile } from "#lib/domain/releases/write-release-file.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { openFor, sign, withPassword } from "#tests/world/sign-offs.ts";
import { aFinding, aGroup, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

it("no byte of an edition tells who does not wish to be named: no name, no perspective, no number they are in", async () => {
  const group = await aGroup();
  const [moderator, quiet] = [await someone(group, "moderator"), await someone(group)];
  await someone(group);
  await db.member.updateMany({ where: { personId: quiet.personId }, data: { perspective: "Atlantis" } });
  await withPassword(moderator, quiet);
  const finding = await aFinding(group, moderator);
  const position = { findingId: finding.id, version: 1, value: "reservation" as const, text: "Until 2027." };
  await recordPosition(quiet, position);
  const outcome = "agreed_with_reservations" as const;
  await recordOutcome(moderator, { findingId: finding.id, outcome, rationale: "All spoke." });
  const report = await aReport(group, { text: `Words.\n\n{{finding:${finding.id}}}` });
  const round = await openFor(moderator, report.id);
  await sign(quiet, round.id, "not_named");
  await approveReport(moderator, { roundId: round.id });
  const out = await published(moderator, "report", report);
  if (!out.ok) throw new Error(out.refusal.kind);

  const release = await db.release.findFirstOrThrow({ where: { reportId: report.id } });
  const edition = await findEdition(out.value.slug, null);
  if (!edition) throw new Error("It is not there");
  const { slug } = await db.person.findUniqueOrThrow({ where: { id: quiet.personId } });
  const matter = await readMatter({ content: edition.content, imprint: await readImprint(release.id) });
  const files = await Promise.all([writeReleaseFile(matter, "md"), writeReleaseFile(matter, "jats")]);
  const written = files.map((file) => new TextDecoder().decode(file.bytes));
  const bytes = [release.content, JSON.stringify(edition), ...written].join("\n");
  for (const telling of [quiet.name, slug, "Atlantis", quiet.personId]) expect(bytes).not.toContain(telling);
  expect(bytes).toContain("Until 2027.");
  expect(edition.content.process?.members).toEqual({
    moderators: 1,
    experts: 1,
    observers: 0,
    perspectives: ["Somewhere"],
  });
  expect(await db.editionCredit.count({ where: { personId: quiet.personId } })).toBe(0);
});
