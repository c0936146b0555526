"use client";
import { useTranslations } from "next-intl";
import { FieldNotes, noteAttributes } from "#components/ui/field.tsx";
import { useField } from "#components/ui/form-context.ts";

export type PublicationChoiceProps = {
  publications: readonly { id: string; title: string }[];
  /** Ids of those that belong to it so far. */
  chosen: readonly string[];
};

/** Which of the group's publications belong to an event: any number. Sent as `publicationIds`. */
export function PublicationChoice({ publications, chosen: before }: PublicationChoiceProps) {
  const t = useTranslations("group.events");
  const { id, error, typed } = useField("publicationIds");
  const chosen = new Set(typed?.split("\n") ?? before);
  if (publications.length === 0) return <p className="text-quiet">{t("noPublications")}</p>;
  return (
    <fieldset
      {...noteAttributes({ id, description: t("publicationsHint"), error })}
      className="max-w-measure"
    >
      <legend className="mb-1 font-medium">{t("publications")}</legend>
      {publications.map((publication, index) => {
        const inputId = index === 0 ? id : `${id}-${index}`;
        return (
          <div key={publication.id} className="choice">
            <input
              id={inputId}
              type="checkbox"
              name="publicationIds"
              value={publication.id}
              defaultChecked={chosen.has(publication.id)}
            />
            <label htmlFor={inputId}>{publication.title}</label>
          </div>
        );
      })}
      <FieldNotes id={id} description={t("publicationsHint")} error={error} />
    </fieldset>
  );
}
