import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextLanguageField } from "#components/ui/text-language-field.tsx";
import { authorsAsTyped } from "#lib/domain/earlier-publications/rules.ts";
import type { EarlierDescription } from "#lib/domain/earlier-publications/types.ts";
import { publicationTypes } from "#lib/domain/publications/schema.ts";

export type EarlierFieldsProps = {
  /** What is said of it so far, or what it may share with the one before. */
  said: Partial<EarlierDescription> & { seriesName?: string };
  /** In use somewhere. */
  topics: readonly { slug: string; name: string }[];
};

/** What an earlier publication is: its kind, its title, its first day, who wrote it and where it was. */
export function EarlierFields({ said, topics }: EarlierFieldsProps) {
  const t = useTranslations("publication.earlier");
  return (
    <>
      <TextField name="title" label={t("titleField")} defaultValue={said.title} maxLength={400} required />
      <TextArea
        name="standfirst"
        label={t("standfirst")}
        defaultValue={said.standfirst}
        maxLength={1_000}
        rows={2}
        required={false}
      />
      <KindFields said={said} />
      <TextArea
        name="authors"
        label={t("authors")}
        description={t("authorsHint")}
        defaultValue={authorsAsTyped(said.authors ?? [])}
        maxLength={30_000}
        rows={4}
        required={false}
      />
      <TextField
        name="corporateAuthor"
        label={t("corporateAuthor")}
        description={t("corporateAuthorHint")}
        defaultValue={said.corporateAuthor}
        maxLength={300}
        required={false}
      />
      <OriginFields said={said} />
      <TopicFields said={said} topics={topics} />
    </>
  );
}

function KindFields({ said }: Pick<EarlierFieldsProps, "said">) {
  const t = useTranslations("publication.earlier");
  const type = useTranslations("domain.publicationType");
  const types = publicationTypes.map((value) => ({ value, label: type(value) }));
  return (
    <div className="grid max-w-measure grid-cols-1 items-start gap-5 sm:grid-cols-2">
      <Select name="type" label={t("type")} options={types} defaultValue={said.type ?? "analysis"} required />
      <TextLanguageField chosen={said.language ?? "en"} />
      <TextField
        name="seriesName"
        label={t("seriesName")}
        description={t("seriesHint")}
        defaultValue={said.series?.name ?? said.seriesName}
        maxLength={200}
        required={false}
      />
      <TextField
        name="seriesNumber"
        label={t("seriesNumber")}
        defaultValue={said.series?.number}
        maxLength={50}
        required={false}
      />
      <TextField
        name="publishedOn"
        type="date"
        label={t("publishedOn")}
        description={t("publishedOnHint")}
        defaultValue={said.publishedOn}
        min="1900-01-01"
        required
      />
    </div>
  );
}

function OriginFields({ said }: Pick<EarlierFieldsProps, "said">) {
  const t = useTranslations("publication.earlier");
  return (
    <>
      <TextField
        name="originalUrl"
        type="url"
        label={t("originalUrl")}
        description={t("originalUrlHint")}
        defaultValue={said.originalUrl ?? ""}
        maxLength={2_000}
        required={false}
      />
      <TextField
        name="doi"
        label={t("doi")}
        description={t("doiHint")}
        defaultValue={said.doi ?? ""}
        maxLength={300}
        required={false}
      />
    </>
  );
}

function TopicFields({ said, topics }: EarlierFieldsProps) {
  const t = useTranslations("publication.earlier");
  const options = topics.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <>
      {options.length > 0 && (
        <CheckboxGroup name="topics" label={t("topics")} options={options} chosen={said.topics ?? []} />
      )}
      <TextArea
        name="newTopics"
        label={t("newTopics")}
        description={t("newTopicsHint")}
        defaultValue={said.newTopics}
        maxLength={1_000}
        rows={2}
        required={false}
      />
    </>
  );
}
