import { EvidenceSection } from "#components/evidence/evidence-section.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listEvidenceChanges } from "#lib/domain/evidence/list-evidence-changes.ts";
import { readEvidence } from "#lib/domain/evidence/queries.ts";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { changeEvidenceAction, reanchorEvidenceAction, removeEvidenceAction } from "../evidence/actions.ts";

/** `home`: where the group is read. */
type FindingEvidenceProps = { actor: SignedInActor; home: string; finding: FindingView };

const actions = {
  change: changeEvidenceAction,
  remove: removeEvidenceAction,
  reanchor: reanchorEvidenceAction,
};

/** What a finding rests on, as its page shows it. */
export async function FindingEvidence({ actor, home, finding }: FindingEvidenceProps) {
  const [account, changes] = await Promise.all([
    readEvidence(actor, finding.id),
    listEvidenceChanges(actor, finding.id),
  ]);
  const add = finding.may.addEvidence ? `${home}/findings/${finding.number}/evidence` : null;
  return <EvidenceSection {...{ home, account, changes, actions }} addAddress={add} />;
}
