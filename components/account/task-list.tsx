import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ConfirmPosition } from "#components/finding/confirm-position.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Task } from "#lib/domain/notifications/types.ts";

export type TaskListProps = {
  tasks: readonly Task[];
  now: Date;
  /** Says of a position on an earlier text that it still holds. */
  confirmPosition: FormAction;
  /** False on a group's own page, where the group need not be said. */
  withGroup?: boolean;
};

/** What is wanted of somebody, the most urgent first; each leads to where it is done. */
export function TaskList({ tasks, now, confirmPosition, withGroup = true }: TaskListProps) {
  const t = useTranslations("account.tasks");
  if (tasks.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {tasks.map((task) => (
        <li
          key={`${task.kind} ${task.subjectId}`}
          className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_auto]"
        >
          <div className="min-w-0">
            <Link href={task.path as Route} prefetch={false} className="link font-medium">
              {t(`kind.${task.kind}`, { count: task.count ?? 0 })}
            </Link>
            <p className="line-clamp-2 max-w-measure font-serif">{task.title}</p>
            {withGroup && <p className="text-sm text-quiet">{task.group.name}</p>}
          </div>
          <Deadline task={task} now={now} />
          {task.stale && (
            <ConfirmPosition action={confirmPosition} number={task.stale.number} stale={task.stale} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Deadline({ task: { dueAt, dueOn }, now }: { task: Task; now: Date }) {
  const t = useTranslations("account.tasks");
  if (dueAt) {
    const closed = dueAt <= now;
    return (
      <p className="flex flex-wrap items-baseline gap-2 text-sm">
        <Badge tone={closed ? "danger" : "warn"}>{t(closed ? "closed" : "closes")}</Badge>
        <DateTime at={dueAt} zone="UTC" />
      </p>
    );
  }
  if (!dueOn) return null;
  const over = dueOn.getTime() + 86_400_000 <= now.getTime();
  return (
    <p className="flex flex-wrap items-baseline gap-2 text-sm">
      <Badge tone={over ? "danger" : "neutral"}>{t(over ? "overdue" : "due")}</Badge>
      <Day on={dueOn} />
    </p>
  );
}
