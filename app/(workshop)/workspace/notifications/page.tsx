import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotificationFilters } from "#components/notification/notification-filters.tsx";
import { NotificationList } from "#components/notification/notification-list.tsx";
import { notificationsAddress } from "#components/notification/notifications-address.ts";
import { ActionForm } from "#components/ui/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { listNotifications } from "#lib/domain/notifications/list-notifications.ts";
import { notificationFilterSchema } from "#lib/domain/notifications/schema.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { markAllReadAction, markReadAction } from "./actions.ts";

type Props = PageProps<"/workspace/notifications">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.page");
  return { title: t("title") };
}

export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = notificationFilterSchema.parse(await searchParams);
  const { things, older, unread, groups } = await listNotifications(actor, filter);
  const t = await getTranslations("notifications.page");
  const { before, ...chosen } = filter;
  const isNarrowed = Object.values(chosen).some(Boolean);
  return (
    <>
      <PageHeading
        title={t("title")}
        standfirst={t("lead")}
        actions={<LinkButton href="/account/notifications">{t("settings")}</LinkButton>}
      />
      <div className="grid grid-cols-1 gap-6">
        <NotificationFilters filter={filter} groups={groups} />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="text-sm text-quiet">{t("unreadCount", { count: unread })}</p>
          <ActionForm action={markAllReadAction} offered={unread > 0}>
            {unread > 0 && <SubmitButton variant="plain">{t("readAll")}</SubmitButton>}
          </ActionForm>
        </div>
        {things.length > 0 ? (
          <NotificationList things={things} markRead={markReadAction} />
        ) : (
          <EmptyState title={t(isNarrowed ? "noneMatch" : "none")}>{!isNarrowed && t("noneHint")}</EmptyState>
        )}
        <p className="flex flex-wrap gap-3">
          {before && <LinkButton href={notificationsAddress(chosen)}>{t("newest")}</LinkButton>}
          {older && (
            <LinkButton href={notificationsAddress({ ...chosen, before: older })}>{t("older")}</LinkButton>
          )}
        </p>
      </div>
    </>
  );
}
