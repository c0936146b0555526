import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { lastDayOf } from "#lib/base/day-end.ts";
import type { InvitationView } from "#lib/domain/groups/types.ts";
import { ResendInvitationForm, RevokeInvitationForm } from "./invitation-forms.tsx";

export type InvitationsListProps = {
  invitations: readonly InvitationView[];
  revoke: FormAction;
  resend: FormAction;
  /** As many are listed at most. */
  most: number;
};

/** Invitations that nobody has accepted: those that wait, have expired, or were declined. */
export function InvitationsList({ invitations, revoke, resend, most }: InvitationsListProps) {
  const t = useTranslations("members.invitations");
  const members = useTranslations("group.members");
  if (invitations.length === 0) return <p className="text-quiet">{t("none")}</p>;
  const columns: Column<InvitationView>[] = [
    { key: "name", header: members("name"), isRowHeader: true, cell: ({ name }) => name },
    { key: "email", header: t("to"), cell: ({ email }) => email },
    { key: "as", header: t("as"), cell: (invitation) => <InvitedAs {...invitation} /> },
    { key: "state", header: t("state"), cell: (invitation) => <Answer {...invitation} /> },
    {
      key: "actions",
      header: t("actions"),
      cell: (invitation) => <Actions {...{ invitation, revoke, resend }} />,
    },
  ];
  return (
    <>
      <Table caption={t("caption")} columns={columns} rows={invitations} rowKey={({ id }) => id} />
      {invitations.length === most && <p className="text-quiet">{t("most", { count: most })}</p>}
    </>
  );
}

function InvitedAs({ role, perspective, memberEndsAt, reviewRoundId }: InvitationView) {
  const t = useTranslations("members.invitations");
  const roles = useTranslations("domain.role");
  return (
    <div className="grid gap-1">
      <span>{role ? roles(role) : t("reviewer")}</span>
      {perspective && <span className="text-quiet">{perspective}</span>}
      {memberEndsAt && (
        <span className="text-quiet">
          {t("membershipUntil")} <Day on={lastDayOf(memberEndsAt)} />
        </span>
      )}
      {reviewRoundId && (
        <a href={`/reviews/${reviewRoundId}`} className="link target inline-flex items-center">
          {t("toRound")}
        </a>
      )}
    </div>
  );
}

function Answer({ state, expiresAt, declinedWord }: InvitationView) {
  const t = useTranslations("members.invitations");
  if (state === "open")
    return (
      <>
        {t("open")} <DateTime at={expiresAt} zone="UTC" />
      </>
    );
  return (
    <div className="grid max-w-72 justify-items-start gap-1">
      <Badge tone={state === "declined" ? "objection" : "neutral"}>{t(state)}</Badge>
      {declinedWord && <q className="whitespace-pre-line break-words">{declinedWord}</q>}
    </div>
  );
}

type ActionsProps = { invitation: InvitationView; revoke: FormAction; resend: FormAction };

/** What was declined is over. What is to read one text is sent again where the round is. */
function Actions({ invitation, revoke, resend }: ActionsProps) {
  if (invitation.state === "declined") return null;
  return (
    <div className="grid justify-items-start gap-1">
      {invitation.role && <ResendInvitationForm action={resend} invitation={invitation} />}
      <RevokeInvitationForm action={revoke} invitation={invitation} />
    </div>
  );
}
