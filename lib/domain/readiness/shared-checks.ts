import { findOpenFigures } from "#lib/domain/documents/check-figures.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Finding, StandingWaiver } from "./rules.ts";
import type { CheckedSubject, Gap } from "./types.ts";

/** Something that is not in order; its subject is what it says, where nothing else is told. */
export function gap(says: string, values: Gap["values"], path: string | null, subject = says): Gap {
  return { subject, says, values, path };
}

/** Whether anything is written. */
export function wordsCheck(document: DocumentJson, room: string): Finding {
  const words = wordCount(plainText(document));
  return { kind: "text", total: words, gaps: words > 0 ? [] : [gap("emptyText", {}, room)] };
}

/** Whether every figure has what the public needs of it. */
export async function figuresCheck(
  tx: Tx,
  { documentId, room }: Pick<CheckedSubject, "documentId" | "room">,
  document: DocumentJson,
): Promise<Finding> {
  const open = await findOpenFigures(tx, documentId, document);
  return {
    kind: "figures",
    total: figuresIn(document).length,
    gaps: open.map(({ number, lacks }) => gap(`${lacks}Missing`, { number }, room, `${lacks}/${number}`)),
  };
}

/** Whether the public can read of the group. */
export async function announcedCheck(tx: Tx, groupId: string): Promise<Finding> {
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { announcedAt: true },
  });
  const gaps = group.announcedAt ? [] : [gap("notAnnounced", {}, "settings")];
  return { kind: "announced", total: null, gaps };
}

/** What was waived of a text, and not taken back. */
export async function standingWaivers(
  tx: Tx,
  { kind, id }: Pick<CheckedSubject, "kind" | "id">,
): Promise<StandingWaiver[]> {
  const rows = await tx.readinessWaiver.findMany({
    where: { ...waiversOf({ kind, id }), endedAt: null },
    select: {
      check: true,
      subject: true,
      reason: true,
      waivedAt: true,
      waivedBy: { select: { name: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ check, subject, reason, waivedAt, waivedBy }) => ({
    kind: check,
    subject,
    reason,
    by: waivedBy.name,
    at: waivedAt,
  }));
}

/** The waivers of one text. */
export function waiversOf({ kind, id }: Pick<CheckedSubject, "kind" | "id">) {
  return kind === "report" ? { reportId: id } : { paperId: id };
}
