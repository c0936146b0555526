import { SenseChecksAbout } from "#components/sense-check/sense-checks-about.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { FindingView } from "#lib/domain/findings/types.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listSenseChecksAbout } from "#lib/domain/sense-checks/queries.ts";

type FindingSenseChecksProps = { actor: SignedInActor; group: GroupView; finding: FindingView };

/** The sense-checks about a finding, where there are any or the reader may ask one. */
export async function FindingSenseChecks({ actor, group, finding }: FindingSenseChecksProps) {
  const checks = await listSenseChecksAbout(actor, finding.id);
  const address = `/workspace/${group.slug}/findings/sense-checks`;
  const askAddress = group.may.moderate ? `${address}/new?finding=${finding.number}` : null;
  if (checks.length === 0 && !askAddress) return null;
  return <SenseChecksAbout checks={checks} address={address} askAddress={askAddress} />;
}
