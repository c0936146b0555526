import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ChapterAuthor, Section } from "#lib/domain/reports/types.ts";

export type ChapterAuthorsFormProps = {
  section: Section;
  reportId: string;
  name: string;
  people: readonly ChapterAuthor[];
  /** In the order of the byline. */
  named: readonly ChapterAuthor[];
  action: FormAction;
};

/** Who is printed under a section's heading, in their order; two places more than are taken. */
export function ChapterAuthorsForm({
  section,
  reportId,
  name,
  people,
  named,
  action,
}: ChapterAuthorsFormProps) {
  const t = useTranslations("assembly.outline.authors");
  const choices = new Map([...people, ...named].map(({ personId, name: label }) => [personId, label]));
  const options = [...choices].map(([value, label]) => ({ value, label }));
  const places = Array.from(
    { length: Math.min(named.length + 2, 20) },
    (_, index) => named[index]?.personId ?? "",
  );
  return (
    <ActionForm action={action} label={t("form", { title: name })} className="grid grid-cols-1 gap-3">
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="blockId" value={section.blockId} />
      <p className="text-sm text-quiet">{t("means")}</p>
      <div className="flex flex-wrap gap-4">
        {places.map((personId, index) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by its number
            key={`${index} ${personId}`}
            name="personIds"
            nth={index}
            label={t("author", { number: index + 1 })}
            options={options}
            placeholder={t("nobody")}
            defaultValue={personId}
            required={false}
          />
        ))}
      </div>
      <div>
        <SubmitButton variant="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
