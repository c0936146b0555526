import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { LinkedIdentityView } from "#lib/domain/accounts/types.ts";

export type LinkedIdentitiesProps = { identities: readonly LinkedIdentityView[]; unlink: FormAction };

/** By what somebody can sign in elsewhere, and the way to end it. */
export function LinkedIdentities({ identities, unlink }: LinkedIdentitiesProps) {
  const t = useTranslations("doors.identities");
  const columns: Column<LinkedIdentityView>[] = [
    {
      key: "label",
      header: t("identity"),
      isRowHeader: true,
      cell: ({ label, issuer }) => (
        <span className="grid min-w-0">
          <span className="break-words">{label}</span>
          <span className="break-words text-sm text-quiet">{issuer}</span>
        </span>
      ),
    },
    { key: "since", header: t("since"), cell: ({ createdAt }) => <DateTime at={createdAt} zone="UTC" /> },
    {
      key: "used",
      header: t("used"),
      cell: ({ usedAt }) => (usedAt ? <DateTime at={usedAt} zone="UTC" /> : t("never")),
    },
    {
      key: "end",
      header: t("endHeader"),
      cell: (identity) => <Unlink identity={identity} action={unlink} />,
    },
  ];
  if (identities.length === 0) return <EmptyState title={t("none")} />;
  return <Table caption={t("title")} columns={columns} rows={identities} rowKey={({ id }) => id} />;
}

function Unlink({ identity, action }: { identity: LinkedIdentityView; action: FormAction }) {
  const t = useTranslations("doors.identities");
  return (
    <ActionForm action={action} label={t("unlinkOne", { label: identity.label })}>
      <FormDisclosure summary={t("unlink")}>
        <input type="hidden" name="identityId" value={identity.id} />
        <p className="mb-2 text-sm text-quiet">{t("unlinkHint")}</p>
        <SubmitButton variant="danger" className="justify-self-start">
          {t("unlinkNow")}
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}
