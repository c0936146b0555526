import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { NotificationEntry, NotificationThing } from "#lib/domain/notifications/types.ts";

export type NotificationListProps = {
  things: readonly NotificationThing[];
  /** Marks one thing as read. */
  markRead: FormAction;
};

/** What somebody was told, by thing; each leads to its thing, and is read with that. */
export function NotificationList({ things, markRead }: NotificationListProps) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {things.map((thing) => (
        <li key={thing.subjectId} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_auto]">
          <Thing thing={thing} />
          {thing.isUnread && <ReadOne thing={thing} action={markRead} />}
        </li>
      ))}
    </ol>
  );
}

function Thing({ thing: { subjectId, group, title, entries } }: { thing: NotificationThing }) {
  return (
    <div className="grid min-w-0 gap-1">
      <p className="overline-label text-quiet">{group.name}</p>
      {/* A plain link: opening it is what marks it as read, and nothing may do so ahead of its reader. */}
      <h2 className="min-w-0 font-serif text-lg">
        <a
          href={`/workspace/notifications/${subjectId}`}
          className="link target inline-flex max-w-measure items-center"
        >
          <span className="line-clamp-2">{title}</span>
        </a>
      </h2>
      <ul className="grid gap-0.5">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ entry }: { entry: NotificationEntry }) {
  const { at, by, isDayOnly, isUnread, kind, times } = entry;
  const t = useTranslations("notifications.page");
  const activity = useTranslations("group.activity");
  const sentence = useSentence(kind);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span>
        {times > 1 ? t("times", { sentence, count: times }) : sentence}{" "}
        {by && <span className="text-quiet">{activity("by", { name: by })}</span>}
      </span>
      <span className="text-sm text-quiet">
        {isDayOnly ? <Day on={at} /> : <DateTime at={at} zone="UTC" />}
      </span>
      {isUnread && <Badge tone="accent">{t("unread")}</Badge>}
    </li>
  );
}

function ReadOne({ thing, action }: { thing: NotificationThing; action: FormAction }) {
  const t = useTranslations("notifications.page");
  return (
    <ActionForm action={action} className="md:justify-self-end">
      <input type="hidden" name="subjectId" value={thing.subjectId} />
      <SubmitButton variant="quiet" aria-label={t("readOneOf", { title: thing.title })}>
        {t("readOne")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Facts outlive the release that recorded them: one without a sentence here is still told of. */
function useSentence(kind: string): string {
  const t = useTranslations("group.activity.kind");
  const known = kind as Parameters<typeof t>[0];
  return t(t.has(known) ? known : "other");
}
