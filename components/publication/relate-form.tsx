import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { relationKinds } from "#lib/domain/publications/schema.ts";
import type { OwnPublication } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";

export type RelateFormProps = {
  publication: Pick<OwnPublication, "id">;
  /** What it can stand to. */
  others: readonly { id: string; title: string }[];
  action: FormAction;
};

/** Says how a publication stands to another. */
export function RelateForm({ publication, others, action }: RelateFormProps) {
  const t = useTranslations("publication.own");
  const relation = useTranslations("publication.relation");
  const kinds = relationKinds.map((kind) => ({ value: kind, label: relation(kind) }));
  return (
    <PageSection id="relate" title={t("addTitle")}>
      {others.length === 0 ? (
        <p className="text-quiet">{t("nothingElse")}</p>
      ) : (
        <ActionForm action={action} label={t("addTitle")} className="grid max-w-measure grid-cols-1 gap-5">
          <input type="hidden" name="publicationId" value={publication.id} />
          <Select name="kind" label={t("kind")} options={kinds} required />
          <Select
            name="otherId"
            label={t("other")}
            description={t("otherHint")}
            placeholder={t("choose")}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
            required
          />
          <SubmitButton className="justify-self-start">{t("add")}</SubmitButton>
        </ActionForm>
      )}
    </PageSection>
  );
}
