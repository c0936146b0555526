import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { LoadedFinding } from "./load-finding.ts";
import { loadSucceeding } from "./load-succeeding.ts";
import { writeRevision } from "./revise-finding.ts";
import { decideRevision, type Revision, type RevisionRefusal } from "./revision.ts";
import type { MergeFindingsInput } from "./schema.ts";
import { ancestorsOf, decideMerge, type SuccessionRefusal } from "./succession.ts";
import { takePlace } from "./take-place.ts";
import type { FindingPlace } from "./types.ts";

export type MergeRefusal = NotVisible | NotAllowed | SuccessionRefusal | RevisionRefusal;

/**
 * Merges findings into one of the group that stands, whose text may be rewritten in the same step; that is a change of its
 * substance.
 * Refuses: NotVisible, NotAllowed, TextChanged (the one they go into), ChangeNoteRequired, and what `decideMerge` does.
 */
export async function mergeFindings(
  actor: SignedInActor,
  input: MergeFindingsInput,
): Promise<Result<FindingPlace, MergeRefusal>> {
  return transact(async (tx): Promise<Result<FindingPlace, MergeRefusal>> => {
    const loaded = await loadSucceeding(tx, actor, [input.findingId, ...input.merged]);
    if (!loaded.ok) return loaded;
    const [into, ...sources] = loaded.value;
    const decision = decideMerge(into, sources, await ancestors(tx, into, input.merged));
    if (!decision.ok) return decision;
    const revision = decideRewriting(into, input);
    if (!revision.ok) return revision;
    for (const { id: fromId, groupId } of sources)
      await takePlace(tx, actor, { groupId, fromId, toIds: [into.id], kind: "merged" });
    if (revision.value) {
      const text = { ...input, theme: into.theme };
      await writeRevision(tx, actor, { finding: into, input: text, revision: revision.value });
    }
    return ok({ number: into.number, group: into.slug });
  });
}

/** @returns null where the text stays as it is */
function decideRewriting(
  into: LoadedFinding,
  { version, statement, reasons, note }: MergeFindingsInput,
): Result<Revision | null, RevisionRefusal> {
  const text = { version, statement, reasons, note, theme: into.theme, change: "substance" } as const;
  const decision = decideRevision(into, text);
  return !decision.ok && decision.refusal.kind === "NothingChanged" ? ok(null) : decision;
}

async function ancestors(tx: Tx, { groupId }: LoadedFinding, ids: readonly string[]): Promise<Set<string>> {
  const links = await tx.findingSuccession.findMany({
    where: { to: { groupId } },
    select: { fromId: true, toId: true },
    orderBy: { id: "asc" },
  });
  return ancestorsOf(ids, links);
}
