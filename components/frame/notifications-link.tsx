"use client";
import { useTranslations } from "next-intl";
import { type Unread, useUnread } from "#components/live/unread.ts";
import { NavLink } from "./nav-link.tsx";

/** Leads to what one was told. How much of it is new stands in the words, seen and heard by everybody alike; more than 99 are a
 *  hundred. It follows a stream where a page has one. */
export function NotificationsLink({ drawn }: { drawn: Unread }) {
  const t = useTranslations("notifications");
  const unread = useUnread(drawn);
  const label = unread > 0 ? t("linkCounted", { count: unread > 99 ? "99+" : String(unread) }) : t("link");
  return <NavLink href="/workspace/notifications" label={label} />;
}
