import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { InvitationListView } from "#lib/domain/groups/types.ts";
import { ListedLines } from "./listed-lines.tsx";

export type InvitationListProps = {
  list: InvitationListView;
  action: FormAction;
  /** Where the group's members are. */
  members: string;
};

/** A list of people to invite: what each line would do, and the button that does it. Once it is sent, how many were invited. */
export function InvitationList({ list, action, members }: InvitationListProps) {
  const t = useTranslations("members.list");
  const { lines, count, sentAt, sent } = list;
  if (sentAt)
    return (
      <EmptyState
        title={t("sent", { count: sent })}
        action={<LinkButton href={`${members}#invitations`}>{t("toInvitations")}</LinkButton>}
      >
        {t("sentHint")}
      </EmptyState>
    );
  const left = lines.length - count;
  return (
    <div className="grid grid-cols-1 gap-6">
      <p className="max-w-measure">
        {t("found", { count: lines.length })} {left > 0 && t("leftOut", { count: left })}
      </p>
      <ListedLines lines={lines} />
      <div className="flex flex-wrap items-start gap-4">
        {count > 0 && (
          <ActionForm action={action} className="grid gap-3">
            <input type="hidden" name="listId" value={list.id} />
            <input type="hidden" name="count" value={count} />
            <SubmitButton className="justify-self-start">{t("send", { count })}</SubmitButton>
          </ActionForm>
        )}
        <LinkButton href={`${members}/import?list=${list.id}`}>{t("change")}</LinkButton>
      </div>
    </div>
  );
}
