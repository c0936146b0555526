import type { getTranslations } from "next-intl/server";
import type { SubscriptionSubject } from "#lib/domain/subscriptions/types.ts";

type Translate = Awaited<ReturnType<typeof getTranslations<"subscription">>>;

/** What one is told of, as a heading. */
export function titleOf(t: Translate, { kind, name }: Pick<SubscriptionSubject, "kind" | "name">): string {
  if (kind === "group") return t("toldOf", { group: name });
  return kind === "work" ? t("work.toldOf", { title: name }) : t("topic.toldOf", { topic: name });
}
