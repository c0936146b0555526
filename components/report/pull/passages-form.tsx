import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { PassageChoice } from "#lib/domain/imports/types.ts";
import type { Section } from "#lib/domain/reports/types.ts";

export type PassagesFormProps = {
  reportId: string;
  /** The version of the paper that is pulled from. */
  text: { paperId: string; title: string; authors: string[]; version: number };
  choices: readonly PassageChoice[];
  /** Of the report: where it can go. */
  sections: readonly Section[];
  action: FormAction;
};

/** Chooses passages of a paper and where they go in the report. */
export function PassagesForm({ reportId, text, choices, sections, action }: PassagesFormProps) {
  const t = useTranslations("assembly.pull");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="paperId" value={text.paperId} />
      <input type="hidden" name="version" value={text.version} />
      <div>
        <h2 className="font-serif text-xl font-semibold">
          {t("from", { title: text.title, version: text.version })}
        </h2>
        <p className="text-quiet">{t("by", { names: text.authors.join(", ") })}</p>
      </div>
      <fieldset className="grid max-w-3xl grid-cols-1 gap-1">
        <legend className="mb-2 font-medium">{t("passages")}</legend>
        {choices.map((choice) => (
          <Passage key={choice.at} choice={choice} />
        ))}
      </fieldset>
      <Select
        name="after"
        label={t("where")}
        placeholder={t("end")}
        options={sections.map(({ blockId, title }) => ({ value: blockId, label: title || t("untitled") }))}
        required={false}
        className="max-w-measure"
      />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A heading brings its section, anything else itself. */
function Passage({ choice: { at, words, section } }: { choice: PassageChoice }) {
  const t = useTranslations("assembly.pull");
  const id = `passage-${at}`;
  return (
    <div className={section > 0 ? "choice mt-3 font-semibold" : "choice ps-6"}>
      <input id={id} type="checkbox" name={section > 0 ? "sections" : "blocks"} value={at} />
      <label htmlFor={id} className="font-serif">
        {section > 0 ? t("section", { words, count: section }) : words || t("figure")}
      </label>
    </div>
  );
}
