import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { PreviewView, ReleaseView } from "#lib/domain/releases/types.ts";

export type PreviewsProps = { release: ReleaseView; invite: FormAction; revoke: FormAction };

/** Who may read what is under embargo, one by one, and whether they have looked. */
export function Previews({ release, invite, revoke }: PreviewsProps) {
  const t = useTranslations("release.previews");
  const { previews, may } = release;
  if (!may.preview && previews.length === 0) return null;
  return (
    <section aria-labelledby="previews" className="grid grid-cols-1 gap-4">
      <h2 id="previews" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <p className="max-w-measure text-quiet">{t("lead")}</p>
      {previews.length > 0 ? (
        <PreviewTable {...{ previews, revoke }} mayRevoke={may.preview} />
      ) : (
        <p>{t("none")}</p>
      )}
      <ActionForm action={invite} label={t("inviteForm")} className="grid max-w-measure gap-4">
        {may.preview && (
          <>
            <input type="hidden" name="releaseId" value={release.id} />
            <TextField name="name" label={t("name")} maxLength={120} required />
            <TextField
              type="email"
              name="email"
              label={t("email")}
              description={t("emailHint")}
              maxLength={254}
              required
            />
            <KeptFields as={`preview:${release.id}`} />
            <div>
              <SubmitButton variant="plain">{t("invite")}</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </section>
  );
}

type PreviewTableProps = { previews: readonly PreviewView[]; revoke: FormAction; mayRevoke: boolean };

function PreviewTable({ previews, revoke, mayRevoke }: PreviewTableProps) {
  const t = useTranslations("release.previews");
  const columns: Column<PreviewView>[] = [
    { key: "name", header: t("name"), cell: ({ name }) => name, isRowHeader: true },
    { key: "email", header: t("email"), cell: ({ email }) => email },
    { key: "looks", header: t("looks"), cell: ({ openings }) => openings, align: "end" },
    {
      key: "standing",
      header: t("standing"),
      cell: ({ id, name, revokedAt }) => (
        <>
          {t(revokedAt ? "revoked" : "open")}
          {/* The form stays when the link is withdrawn, so that the answer can still be read. */}
          <ActionForm action={revoke} className="inline-grid">
            {mayRevoke && !revokedAt && (
              <>
                <input type="hidden" name="previewId" value={id} />
                <SubmitButton variant="plain" aria-label={t("revoke", { name })}>
                  {t("revokeShort")}
                </SubmitButton>
              </>
            )}
          </ActionForm>
        </>
      ),
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={previews} rowKey={({ id }) => id} />;
}
