import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { OwnPublication, PublicationRelation } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";
import { Relations } from "./relations.tsx";

export type OwnRelationsProps = {
  publication: OwnPublication;
  /** Takes one back. */
  action: FormAction;
};

/** How a publication stands to others, for those who say so. */
export function OwnRelations({ publication: { id, relations }, action }: OwnRelationsProps) {
  const t = useTranslations("publication.own");
  const behind = (relation: PublicationRelation) =>
    relation.inverse ? (
      <p className="text-sm text-quiet">{t("otherSays")}</p>
    ) : (
      <TakeBack publicationId={id} relation={relation} action={action} />
    );
  return (
    <PageSection id="relations" title={t("relationsTitle")}>
      {relations.length === 0 ? (
        <p className="max-w-measure text-quiet">{t("relationsNone")}</p>
      ) : (
        <Relations relations={relations} behind={behind} />
      )}
    </PageSection>
  );
}

type TakeBackProps = { publicationId: string; relation: PublicationRelation; action: FormAction };

function TakeBack({ publicationId, relation: { kind, other }, action }: TakeBackProps) {
  const t = useTranslations("publication.own");
  return (
    <ActionForm action={action} label={t("takeBackOf", { title: other.title })}>
      <FormDisclosure summary={t("takeBack")}>
        <input type="hidden" name="publicationId" value={publicationId} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="otherId" value={other.id} />
        <p className="mb-2 text-quiet">{t("takeBackMeans")}</p>
        <SubmitButton variant="danger" aria-label={t("takeBackOf", { title: other.title })}>
          {t("takeBack")}
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}
