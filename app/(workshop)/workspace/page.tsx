import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TaskList } from "#components/account/task-list.tsx";
import { GroupCards } from "#components/group/group-cards.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { OwnReviews } from "#components/review/own-reviews.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listMyGroups } from "#lib/domain/groups/queries.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { listOwnReviews } from "#lib/domain/reviews/list-own-reviews.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { confirmPositionAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workspace");
  return { title: t("title") };
}

export default async function WorkspacePage({ searchParams }: PageProps<"/workspace">) {
  const actor = await requireActor();
  const now = await sharedNow();
  const [t, tasks, groups, account, reviews, { said }] = await Promise.all([
    getTranslations("workspace"),
    listMyTasks(actor, now),
    listMyGroups(actor),
    getTranslations("account.tasks"),
    listOwnReviews(actor),
    searchParams,
  ]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <PageHeading title={t("title")} />
        {said === "left" && <FormMessage tone="success">{t("left")}</FormMessage>}
      </div>
      {(groups.length > 0 || tasks.length > 0) && (
        <TitledSection id="tasks" title={account("title")}>
          <TaskList tasks={tasks} now={now} confirmPosition={confirmPositionAction} />
        </TitledSection>
      )}
      {reviews.length > 0 && (
        <TitledSection id="reviews" title={t("reviews")}>
          <OwnReviews reviews={reviews} />
        </TitledSection>
      )}
      <TitledSection id="groups" title={t("groups")}>
        <GroupCards groups={groups} />
      </TitledSection>
    </div>
  );
}
