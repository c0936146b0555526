import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { PasskeyView } from "#lib/domain/factors/types.ts";
import { NewPasskeyForm, type NewPasskeyFormProps } from "./new-passkey-form.tsx";

export type PasskeysSectionProps = {
  passkeys: readonly PasskeyView[];
  remove: FormAction;
  /** Null: nothing can be changed now. */
  adding: NewPasskeyFormProps | null;
};

/** The passkeys of an account, and what their owner can do about them. */
export function PasskeysSection({ passkeys, remove, adding }: PasskeysSectionProps) {
  const t = useTranslations("security.passkeys");
  const columns: Column<PasskeyView>[] = [
    { key: "name", header: t("name"), isRowHeader: true, cell: ({ name }) => name },
    { key: "added", header: t("added"), cell: ({ createdAt }) => <DateTime at={createdAt} zone="UTC" /> },
    {
      key: "used",
      header: t("used"),
      cell: ({ usedAt }) => (usedAt ? <DateTime at={usedAt} zone="UTC" /> : t("never")),
    },
    {
      key: "remove",
      header: t("removeHeader"),
      cell: (passkey) => adding && <RemovePasskey passkey={passkey} action={remove} />,
    },
  ];
  return (
    <div className="grid grid-cols-1 gap-6">
      {passkeys.length > 0 ? (
        <Table caption={t("caption")} columns={columns} rows={passkeys} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      )}
      {adding && <NewPasskeyForm {...adding} />}
    </div>
  );
}

function RemovePasskey({ passkey: { id, name }, action }: { passkey: PasskeyView; action: FormAction }) {
  const t = useTranslations("security.passkeys");
  return (
    <StepForm
      action={action}
      of={{ passkeyId: id }}
      offered
      name={t("removeNamed", { name })}
      folded={t("remove")}
      hint={t("removeHint")}
      label={t("removeNamed", { name })}
      variant="danger"
    />
  );
}
