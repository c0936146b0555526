import { getTranslations } from "next-intl/server";
import type { FormAction } from "#components/ui/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { CompareForm } from "#components/version/compare-form.tsx";
import { NameVersionForm } from "#components/version/name-version-form.tsx";
import { VersionsTable } from "#components/version/versions-table.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listVersions } from "#lib/domain/versions/queries.ts";

export type TextVersionsProps = {
  actor: SignedInActor;
  text: { documentId: string; title: string; may: { edit: boolean } };
  /** Of the text in the workshop. */
  address: string;
  name: FormAction;
};

/** The versions of a paper or report: to open, to compare, and to keep one more. */
export async function TextVersions({ actor, text, address, name }: TextVersionsProps) {
  const [versions, t] = await Promise.all([
    listVersions(actor, text.documentId),
    getTranslations("versions"),
  ]);
  return (
    <>
      <PageHeading
        title={t("heading", { text: text.title })}
        actions={<LinkButton href={address}>{t("back")}</LinkButton>}
      />
      <div className="grid gap-8">
        {text.may.edit && <NameVersionForm documentId={text.documentId} action={name} />}
        {versions.length > 0 ? (
          <CompareForm address={address}>
            <VersionsTable versions={versions} address={address} />
          </CompareForm>
        ) : (
          <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
        )}
      </div>
    </>
  );
}
