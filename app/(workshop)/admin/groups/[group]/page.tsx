import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConfirmFirst } from "#components/factor/confirm-first.tsx";
import { BreakGlassForm } from "#components/glass/break-glass-form.tsx";
import { GlassOverview } from "#components/glass/glass-overview.tsx";
import { GlassesTable } from "#components/glass/glasses-table.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import type { ClosedGroup } from "#lib/domain/break-glass/types.ts";
import { listDiscussions } from "#lib/domain/discussions/queries.ts";
import { listFindingTitles } from "#lib/domain/findings/list-finding-titles.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { isFreshHere } from "#lib/web/require-fresh-here.ts";
import { openBreakGlassAction } from "./actions.ts";
import { requireClosedGroup } from "./require-glass.ts";

type Props = PageProps<"/admin/groups/[group]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireClosedGroup((await params).group);
  const t = await getTranslations("audit.glass");
  return { title: t("groupTitle", { group: group.name }) };
}

export default async function ClosedGroupPage({ params }: Props) {
  const { actor, group } = await requireClosedGroup((await params).group);
  const [t, admin] = await Promise.all([
    getTranslations("audit.glass"),
    getTranslations("group.administration"),
  ]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <Breadcrumbs crumbs={[{ href: "/admin", label: admin("title") }]} />
        <PageHeading title={group.name} standfirst={group.glass ? undefined : t("lead")} />
      </div>
      <Room {...{ actor, group }} />
      {group.before.length > 0 && (
        <TitledSection id="before" title={t("before")}>
          <GlassesTable glasses={group.before} />
        </TitledSection>
      )}
    </div>
  );
}

async function Room({ actor, group }: { actor: SignedInActor; group: ClosedGroup }) {
  const t = await getTranslations("audit.glass");
  if (group.isOwn)
    return (
      <div className="grid max-w-measure grid-cols-1 gap-3">
        <p>{t("member")}</p>
        <p>
          <LinkButton href={`/workspace/${group.slug}`}>{t("toGroup")}</LinkButton>
        </p>
      </div>
    );
  if (!group.glass) return <Glass {...{ actor, group }} />;
  const inside = (await readOverview(actor, group.id)) ?? notFound();
  return <GlassOverview address={`/admin/groups/${group.slug}`} {...inside} />;
}

/** The reason is kept on the device while its writer proves again who they are. */
async function Glass({ actor, group }: { actor: SignedInActor; group: ClosedGroup }) {
  const isFresh = await isFreshHere(actor);
  return (
    <div className="grid grid-cols-1 gap-6">
      {!isFresh && <ConfirmFirst back={`/admin/groups/${group.slug}`} />}
      <BreakGlassForm groupId={group.id} action={openBreakGlassAction} />
    </div>
  );
}

function readOverview(actor: SignedInActor, groupId: string) {
  return readBehindGlass(actor, groupId, async (reader) => {
    const [members, papers, report, discussions, findings] = await Promise.all([
      listMembers(reader, groupId),
      listPapers(reader, groupId),
      findReport(reader, groupId),
      listDiscussions(reader, groupId),
      listFindingTitles(reader, groupId),
    ]);
    const value = { members, papers, report, discussions, findings };
    return { subjectId: groupId, page: "overview", value };
  });
}
