import type { Tx } from "#lib/infra/db.ts";
import type { LoadedFinding } from "./load-finding.ts";
import type { OpenLastCall } from "./rules.ts";

export type LoadedLastCall = OpenLastCall & { id: string; openedAt: Date };

/** The last call that is open on a finding, also after its closing instant and until something ends it; null: none. */
export async function loadLastCall(
  tx: Tx,
  finding: Pick<LoadedFinding, "id">,
): Promise<LoadedLastCall | null> {
  return tx.lastCall.findFirst({
    where: { findingId: finding.id, endedAt: null },
    select: { id: true, openedAt: true, closesAt: true, silence: true },
  });
}
