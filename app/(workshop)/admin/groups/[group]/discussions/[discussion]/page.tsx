import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AgendaContributions } from "#components/discussion/agenda-contributions.tsx";
import { DiscussionHeading } from "#components/discussion/discussion-heading.tsx";
import { RuleNotice } from "#components/discussion/rule-notice.tsx";
import { SummarySection } from "#components/discussion/summary-section.tsx";
import { GlassSummary } from "#components/glass/glass-summary.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { findSummary } from "#lib/domain/discussions/find-summary.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGlass } from "../../require-glass.ts";

type Props = PageProps<"/admin/groups/[group]/discussions/[discussion]">;

const requireDiscussion = cache(async (groupPart: string, part: string) => {
  const { actor, group } = await requireGlass(groupPart);
  const slug = readSlug(part);
  const found = await readBehindGlass(actor, group.id, async (reader) => {
    const discussion = slug ? await findDiscussion(reader, group.id, slug) : null;
    if (!discussion) return null;
    const record = await findSummary(reader, discussion.id);
    return { subjectId: discussion.id, page: "discussion", value: { discussion, record } };
  });
  return found ? { ...found, group } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: groupPart, discussion: part } = await params;
  const { group, discussion } = await requireDiscussion(groupPart, part);
  return { title: `${discussion.title} · ${group.name}` };
}

/** What was said in a discussion and what was agreed of it, as its rule lets the group read it: no more than an expert of it. */
export default async function DiscussionBehindGlassPage({ params }: Props) {
  const { group: groupPart, discussion: part } = await params;
  const { group, discussion, record } = await requireDiscussion(groupPart, part);
  const t = await getTranslations("discussion");
  return (
    <>
      <DiscussionHeading
        crumb={{ href: `/admin/groups/${group.slug}`, label: group.name }}
        discussion={discussion}
      />
      <div className="grid grid-cols-1 gap-10">
        <RuleNotice rule={discussion.rule} />
        <SummarySection discussion={discussion}>
          {record && <GlassSummary {...{ discussion, record }} />}
        </SummarySection>
        <TitledSection id="agenda" title={t(discussion.rule === "off_the_record" ? "agendaOnly" : "agenda")}>
          <AgendaContributions discussion={discussion} proposeAt={null} useAt={null} arrange={null} />
        </TitledSection>
        <p className="max-w-measure text-sm text-quiet">{t("ruleLimits")}</p>
      </div>
    </>
  );
}
