import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { InvitationView } from "#lib/domain/groups/types.ts";

export type OpenInvitationsProps = { invitations: readonly InvitationView[]; revoke: FormAction };

/** Invitations that can still be accepted. */
export function OpenInvitations({ invitations, revoke }: OpenInvitationsProps) {
  const t = useTranslations("group.invitations");
  const members = useTranslations("group.members");
  const roles = useTranslations("domain.role");
  if (invitations.length === 0) return <p className="text-quiet">{t("none")}</p>;
  const columns: Column<InvitationView>[] = [
    { key: "name", header: members("name"), isRowHeader: true, cell: ({ name }) => name },
    { key: "email", header: t("to"), cell: ({ email }) => email },
    { key: "role", header: members("role"), cell: ({ role }) => roles(role) },
    { key: "until", header: t("until"), cell: ({ expiresAt }) => <DateTime at={expiresAt} zone="UTC" /> },
    {
      key: "revoke",
      header: t("revokeHeader"),
      cell: (invitation) => <RevokeForm action={revoke} invitation={invitation} />,
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={invitations} rowKey={({ id }) => id} />;
}

function RevokeForm({ action, invitation }: { action: FormAction; invitation: InvitationView }) {
  const t = useTranslations("group.invitations");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="invitationId" value={invitation.id} />
      <SubmitButton
        variant="quiet"
        className="justify-self-start"
        aria-label={t("revokeOf", { email: invitation.email })}
      >
        {t("revoke")}
      </SubmitButton>
    </ActionForm>
  );
}
