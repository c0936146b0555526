import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { typedSource } from "#lib/domain/sources/rules.ts";
import { dateFields, fieldsOf, nameFields, type SourceField } from "#lib/domain/sources/schema.ts";
import type { LibraryView } from "#lib/domain/sources/types.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";
import { LibraryFields } from "./sources-table.tsx";

export type SourceFormProps = {
  library: LibraryView;
  type: CslItem["type"];
  /** Left out: a new one. */
  source?: { id: string; csl: CslItem };
  action: FormAction;
};

/** What is asked of a source of one type. */
export function SourceForm({ library, type, source, action }: SourceFormProps) {
  const t = useTranslations("sources.form");
  const typed = source && typedSource(source.csl);
  return (
    <ActionForm action={action}>
      <LibraryFields library={library} sourceId={source?.id} />
      <input type="hidden" name="type" value={type} />
      {fieldsOf(type).map((field) => (
        <SourceFieldDrawn key={field} field={field} defaultValue={typed?.[field]} />
      ))}
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function SourceFieldDrawn({ field, defaultValue }: { field: SourceField; defaultValue?: string }) {
  const t = useTranslations("sources.form");
  const shared = { name: field, label: t(field), defaultValue, required: field === "title" };
  if (isOneOf(nameFields, field)) return <TextArea {...shared} rows={2} description={t("names")} />;
  if (isOneOf(dateFields, field)) return <TextField {...shared} description={t("date")} autoComplete="off" />;
  return <TextField {...shared} autoComplete="off" inputMode={field === "url" ? "url" : undefined} />;
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
