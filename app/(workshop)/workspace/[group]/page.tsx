import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TaskList } from "#components/account/task-list.tsx";
import { DiscussionList } from "#components/discussion/discussion-list.tsx";
import { buildMap } from "#components/finding-map/build-map.ts";
import { FindingMapThumbnail } from "#components/finding-map/finding-map-thumbnail.tsx";
import { mapAddress } from "#components/finding-map/map-address.ts";
import { GlassNotices } from "#components/glass/glass-notices.tsx";
import { GroupLinks } from "#components/group/group-links.tsx";
import { OverviewCounts } from "#components/group/overview-counts.tsx";
import { countByState } from "#components/group/state-counts.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { portraitOf } from "#components/person/portrait.ts";
import { Badge } from "#components/ui/badge.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PeopleList } from "#components/ui/people-list.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listBreakGlass } from "#lib/domain/break-glass/queries.ts";
import { listDiscussions } from "#lib/domain/discussions/queries.ts";
import { listEvidenceLinks } from "#lib/domain/evidence/list-evidence-links.ts";
import { listFindingTitles } from "#lib/domain/findings/list-finding-titles.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { findingStates } from "#lib/domain/findings/types.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { paperStates } from "#lib/domain/papers/types.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { confirmPositionAction } from "../actions.ts";

export async function generateMetadata({ params }: PageProps<"/workspace/[group]">): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("workspace.overview");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function GroupPage({ params }: PageProps<"/workspace/[group]">) {
  const { actor, group } = await requireGroup((await params).group);
  const t = await getTranslations("workspace.overview");
  const roles = await getTranslations("domain.role");
  const role = roles(group.role);
  return (
    <div className="grid grid-cols-1 gap-10">
      <PageHeading
        title={group.name}
        standfirst={group.summary}
        facts={
          <>
            <Badge tone="accent">{t("role", { role })}</Badge>
            <GroupLinks group={group} />
          </>
        }
      />
      <BrokenGlass actor={actor} group={group} />
      <Tasks actor={actor} group={group} />
      <Counts actor={actor} group={group} />
      <Picture actor={actor} group={group} />
      <NextDiscussion actor={actor} group={group} />
      <People actor={actor} group={group} />
    </div>
  );
}

type PartProps = { actor: SignedInActor; group: GroupView };

async function BrokenGlass({ actor, group }: PartProps) {
  const glasses = await listBreakGlass(actor, group.id);
  const account = group.may.readActivity ? `/workspace/${group.slug}/activity` : null;
  return <GlassNotices {...{ glasses, account }} />;
}

async function Tasks({ actor, group }: PartProps) {
  const now = await sharedNow();
  const tasks = (await listMyTasks(actor, now)).filter((task) => task.group.slug === group.slug);
  const t = await getTranslations("account.tasks");
  return (
    <TitledSection id="tasks" title={t("titleInGroup")}>
      <TaskList tasks={tasks} now={now} confirmPosition={confirmPositionAction} withGroup={false} />
    </TitledSection>
  );
}

async function Counts({ actor, group }: PartProps) {
  const [findings, papers] = await Promise.all([listFindings(actor, group.id), listPapers(actor, group.id)]);
  return (
    <OverviewCounts
      slug={group.slug}
      findings={countByState(findingStates, findings)}
      papers={countByState(paperStates, papers)}
    />
  );
}

/** Nothing while nothing rests on anything. */
async function Picture({ actor, group }: PartProps) {
  const [findings, links] = await Promise.all([
    listFindingTitles(actor, group.id),
    listEvidenceLinks(actor, group.id),
  ]);
  if (links.length === 0) return null;
  const everything = { all: false, sources: false };
  const t = await getTranslations("map");
  return (
    <TitledSection id="picture" title={t("overview")} lead={t("overviewLead")}>
      <FindingMapThumbnail
        map={buildMap({ slug: group.slug, findings, links, report: null }, everything)}
        href={mapAddress(group.slug, everything)}
      />
    </TitledSection>
  );
}

async function NextDiscussion({ actor, group }: PartProps) {
  const discussions = await listDiscussions(actor, group.id);
  const planned = discussions.filter(({ state }) => state === "planned");
  const t = await getTranslations("workspace.overview");
  const latest = discussions[0];
  return (
    <TitledSection id="discussion" title={t("nextDiscussion")}>
      {planned.length > 0 ? (
        <DiscussionList slug={group.slug} discussions={planned.slice(-1)} />
      ) : (
        <p className="text-quiet">
          {t("noDiscussion")} {latest && t("lastDiscussion", { title: latest.title })}
        </p>
      )}
    </TitledSection>
  );
}

async function People({ actor, group }: PartProps) {
  const members = await listMembers(actor, group.id);
  const t = await getTranslations("workspace.overview");
  const roles = await getTranslations("domain.role");
  const people = members.map(({ person, role, affiliation, perspective }) => ({
    ...person,
    portrait: portraitOf(person.portrait, 48),
    affiliation: affiliation || person.affiliation,
    country: perspective,
    role: roles(role),
  }));
  return (
    <TitledSection id="people" title={t("people")} lead={t("peopleCount", { count: people.length })}>
      <PeopleList people={people} />
    </TitledSection>
  );
}
