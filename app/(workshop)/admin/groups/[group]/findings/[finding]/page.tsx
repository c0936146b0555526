import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EvidenceSection } from "#components/evidence/evidence-section.tsx";
import { CallProgressPanel } from "#components/finding/call-progress.tsx";
import { FindingContents } from "#components/finding/finding-contents.tsx";
import { FindingHeading } from "#components/finding/finding-heading.tsx";
import { FindingNotice } from "#components/finding/finding-notice.tsx";
import { FindingStory } from "#components/finding/finding-story.tsx";
import { StandingObjections } from "#components/finding/standing-objections.tsx";
import type { GlassReader } from "#lib/base/actor.ts";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { listEvidenceChanges } from "#lib/domain/evidence/list-evidence-changes.ts";
import { readEvidence } from "#lib/domain/evidence/queries.ts";
import { positionTakers } from "#lib/domain/findings/policy.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { readCallProgress } from "#lib/domain/findings/read-call-progress.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireGlass } from "../../require-glass.ts";

type Props = PageProps<"/admin/groups/[group]/findings/[finding]">;

const requireFinding = cache(async (groupPart: string, part: string) => {
  const { actor, group } = await requireGlass(groupPart);
  if (!/^[1-9]\d{0,5}$/.test(part)) notFound();
  const found = await readBehindGlass(actor, group.id, async (reader) => {
    const value = await readFinding(reader, Number(part));
    return value && { subjectId: value.finding.id, page: "finding", value };
  });
  return found ? { ...found, group } : notFound();
});

async function readFinding(reader: GlassReader, number: number) {
  const finding = await findFinding(reader, reader.groupId, number);
  if (!finding) return null;
  const [progress, members, account, changes] = await Promise.all([
    readCallProgress(reader, finding.id),
    listMembers(reader, reader.groupId),
    readEvidence(reader, finding.id),
    listEvidenceChanges(reader, finding.id),
  ]);
  return progress && { finding, progress, members, account, changes };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: groupPart, finding: part } = await params;
  const { group, finding } = await requireFinding(groupPart, part);
  const t = await getTranslations("finding");
  return { title: `${t("number", { number: finding.number })} · ${group.name}` };
}

/** A finding with what it rests on, who stands where and what is said about it. What was answered without a name is not read. */
export default async function FindingBehindGlassPage({ params }: Props) {
  const { group: groupPart, finding: part } = await params;
  const now = await sharedNow();
  const { group, finding, progress, members, account, changes } = await requireFinding(groupPart, part);
  const home = `/admin/groups/${group.slug}`;
  const asked = members
    .filter(({ role }) => positionTakers.includes(role))
    .map(({ person }) => ({ id: person.id, name: person.name }));
  return (
    <>
      <FindingHeading crumb={{ href: home, label: group.name }} {...{ finding, now }} />
      <FindingNotice {...{ home, finding }} />
      <CallProgressPanel state={finding.state} {...{ progress, now }} />
      <StandingObjections finding={finding} departed={progress.departed} />
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 xl:grid-cols-[10rem_minmax(0,1fr)]">
        <FindingContents finding={finding} />
        <FindingStory
          {...{ home, finding, asked }}
          compareAt={null}
          breakdown={progress.breakdown}
          evidence={<EvidenceSection {...{ home, account, changes }} actions={null} addAddress={null} />}
          comment={null}
        />
      </div>
    </>
  );
}
