import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { OwnPublication } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";

export type TopicsFormProps = {
  publication: Pick<OwnPublication, "id" | "topics">;
  /** In use somewhere. */
  topics: readonly { slug: string; name: string }[];
  action: FormAction;
};

/** Says what a publication is about. */
export function TopicsForm({ publication: { id, topics: mine }, topics, action }: TopicsFormProps) {
  const t = useTranslations("publication.own");
  const all = new Map([...topics, ...mine].map(({ slug, name }) => [slug, name]));
  const options = [...all].map(([value, label]) => ({ value, label }));
  return (
    <PageSection id="topics" title={t("topicsTitle")}>
      <ActionForm action={action} label={t("topicsTitle")} className="grid max-w-measure grid-cols-1 gap-5">
        <input type="hidden" name="publicationId" value={id} />
        <KeptFields as={`topics ${id}`} />
        {options.length > 0 && (
          <CheckboxGroup
            key={mine.map(({ slug }) => slug).join()}
            name="topics"
            label={t("topics")}
            description={t("topicsHint")}
            options={options}
            chosen={mine.map(({ slug }) => slug)}
          />
        )}
        <TextArea
          name="newTopics"
          label={t("newTopics")}
          description={t("newTopicsHint")}
          rows={2}
          maxLength={1_000}
        />
        <SubmitButton className="justify-self-start">{t("topicsSave")}</SubmitButton>
      </ActionForm>
    </PageSection>
  );
}
