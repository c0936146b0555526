import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { findQuotedPassage, type PassageGone } from "#lib/domain/findings/quoted-passage.ts";
import { visibleSources } from "#lib/domain/sources/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { decideRestingOn, type RestsOnItself } from "./rules.ts";
import type { AddEvidenceInput } from "./schema.ts";

export type RestingRefusal = NotVisible | PassageGone | RestsOnItself;

/** The columns that one kind of evidence fills. */
export type EvidenceColumns = {
  kind: "passage" | "contribution" | "source" | "finding";
  documentId?: string;
  documentVersionId?: string | null;
  quote?: string;
  anchor?: { blockId: string | null; prefix: string; suffix: string };
  contributionId?: string;
  sourceId?: string;
  sourceTitle?: string;
  sourceUrl?: string | null;
  locator?: string;
  otherFindingId?: string;
};

type Found = Result<EvidenceColumns, RestingRefusal>;
type Of<K extends AddEvidenceInput["kind"]> = Extract<AddEvidenceInput, { kind: K }>;

/** Looks up what a finding of this group would rest on, for somebody who has to be able to read it themselves.
 *  Refuses: NotVisible, PassageGone, RestsOnItself. */
export async function findRestingPlace(
  tx: Tx,
  actor: Actor,
  { groupId, input }: { groupId: string; input: AddEvidenceInput },
): Promise<Found> {
  switch (input.kind) {
    case "passage":
      return passage(tx, actor, groupId, input);
    case "contribution":
      return contribution(tx, actor, groupId, input);
    case "source":
      return source(tx, actor, groupId, input);
    case "own_source": {
      const { sourceTitle, sourceUrl, locator } = input;
      return ok({ kind: "source", sourceTitle, sourceUrl: sourceUrl ?? null, locator });
    }
    case "finding":
      return otherFinding(tx, actor, groupId, input);
  }
}

async function passage(tx: Tx, actor: Actor, groupId: string, input: Of<"passage">): Promise<Found> {
  const found = await findQuotedPassage(tx, actor, groupId, input);
  return found.ok ? ok({ kind: "passage", ...found.value }) : found;
}

async function contribution(
  tx: Tx,
  actor: Actor,
  groupId: string,
  { contributionId }: Of<"contribution">,
): Promise<Found> {
  const discussion = { AND: [{ groupId }, visibleDiscussions(actor)] };
  const found = await tx.contribution.count({ where: { id: contributionId, discussion } });
  return found === 0 ? notVisible() : ok({ kind: "contribution", contributionId });
}

async function source(
  tx: Tx,
  actor: Actor,
  groupId: string,
  { sourceId, locator }: Of<"source">,
): Promise<Found> {
  const inLibrary = { id: sourceId, groupId, documentId: null, removedAt: null };
  const found = await tx.source.count({ where: { AND: [inLibrary, visibleSources(actor)] } });
  return found === 0 ? notVisible() : ok({ kind: "source", sourceId, locator });
}

async function otherFinding(
  tx: Tx,
  actor: Actor,
  groupId: string,
  { findingId, otherFindingId }: Of<"finding">,
): Promise<Found> {
  const found = await tx.finding.count({
    where: { AND: [{ id: otherFindingId, groupId }, visibleFindings(actor)] },
  });
  if (found === 0) return notVisible();
  const rows = await tx.evidence.findMany({
    where: { kind: "finding", removedAt: null, finding: { groupId } },
    select: { findingId: true, otherFindingId: true },
  });
  const edges = rows.flatMap((row) =>
    row.otherFindingId === null ? [] : [{ from: row.findingId, on: row.otherFindingId }],
  );
  const decision = decideRestingOn(edges, { from: findingId, on: otherFindingId });
  return decision.ok ? ok({ kind: "finding", otherFindingId }) : decision;
}
