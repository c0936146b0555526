import { system } from "#lib/base/actor.ts";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { assembleReport } from "#lib/domain/publications/assemble-report.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { SampleSignOff } from "#prisma/sample/signed-report-types.ts";
import { noteFact } from "./note-fact.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";

type ToSign = {
  signOff: SampleSignOff;
  report: LoadedReport;
  versionId: string;
  content: DocumentJson;
  /** Who opens and approves it. */
  byId: string;
};

/** Adds a sign-off of exactly what would be printed with this text, its answers, and its approval. @returns the round's id */
export async function addSignOff(tx: Tx, ids: SampleIds, toSign: ToSign): Promise<string> {
  const { signOff, report, versionId, content, byId } = toSign;
  const number = (await tx.signOffRound.count({ where: { reportId: report.id } })) + 1;
  const openedAt = onDay(signOff.openedOn);
  const round = await tx.signOffRound.create({
    data: {
      ...{ groupId: report.groupId, reportId: report.id, versionId, number },
      ...{ statement: signOff.statement, openedById: byId, openedAt, closesAt: onDay(signOff.closesOn) },
      ...(await printed(tx, report, content)),
    },
    select: { id: true, hash: true },
  });
  const told = { groupId: report.groupId, subjectId: report.id, detail: { round: number } };
  const opened = { ...told, detail: { round: number, signOffId: round.id } };
  await noteFact(tx, { kind: "ReportSignOffOpened", at: openedAt, personId: byId, ...opened });
  await addAnswers(tx, ids, { round, signOff, told });
  const endedAt = onDay(signOff.approvedOn);
  await tx.signOffRound.update({
    where: { id: round.id },
    data: { state: "approved", endedById: byId, endedAt },
    select: { id: true },
  });
  await noteFact(tx, { kind: "ReportApproved", at: endedAt, personId: byId, ...told });
  return round.id;
}

async function printed(tx: Tx, report: LoadedReport, document: DocumentJson) {
  const assembled = await assembleReport(tx, system, report, document);
  if (!assembled.ok) throw new Error(`The sample's report cannot be signed: ${assembled.refusal.kind}`);
  const content = canonicalJson(assembled.value);
  return { content, hash: signedHashOf(JSON.parse(content)) };
}

type Answered = {
  round: { id: string; hash: string };
  signOff: SampleSignOff;
  told: { groupId: string; subjectId: string; detail: { round: number } };
};

async function addAnswers(tx: Tx, ids: SampleIds, { round, signOff, told }: Answered): Promise<void> {
  for (const { person, value, text = "", signedOn } of signOff.answers) {
    const [personId, at] = [idOf(ids.people, person), onDay(signedOn)];
    await tx.signOffView.create({
      data: { roundId: round.id, personId, viewedAt: at },
      select: { roundId: true },
    });
    await tx.endorsement.create({
      data: {
        ...{ roundId: round.id, personId, value, text },
        ...{ hash: round.hash, statement: signOff.statement, confirmedAt: at, createdAt: at },
      },
      select: { id: true },
    });
    await noteFact(tx, { kind: "ReportSigned", at, personId, ...told });
  }
}
