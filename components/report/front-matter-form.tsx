import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FrontMatter } from "#lib/domain/reports/types.ts";

export type FrontMatterFormProps = {
  reportId: string;
  front: FrontMatter & { mark: string };
  /** What the group is called. */
  group: string;
  action: FormAction;
};

/** What stands before and after the report's text. */
export function FrontMatterForm({ reportId, front, group, action }: FrontMatterFormProps) {
  const t = useTranslations("assembly.front");
  return (
    <ActionForm action={action} label={t("title")} className="grid max-w-3xl grid-cols-1 gap-6">
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="mark" value={front.mark} />
      <KeptFields as={`front ${reportId}`} />
      <TextField
        name="corporateAuthor"
        label={t("corporateAuthor")}
        description={t("corporateAuthorHint", { group })}
        defaultValue={front.corporateAuthor}
        maxLength={300}
        required={false}
      />
      <div className="grid max-w-measure grid-cols-1 items-start gap-5 sm:grid-cols-2">
        <TextField
          name="seriesName"
          label={t("seriesName")}
          description={t("seriesHint")}
          defaultValue={front.seriesName}
          maxLength={200}
          required={false}
        />
        <TextField
          name="seriesNumber"
          label={t("seriesNumber")}
          defaultValue={front.seriesNumber}
          maxLength={50}
          required={false}
        />
      </div>
      <MarkdownField name="foreword" front={front} />
      <TextField
        name="forewordBy"
        label={t("forewordBy")}
        description={t("forewordByHint")}
        defaultValue={front.forewordBy}
        maxLength={300}
        required={false}
      />
      <MarkdownField name="summary" front={front} />
      <Annexes front={front} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function MarkdownField({ name, front }: { name: "foreword" | "summary"; front: FrontMatter }) {
  const t = useTranslations("assembly.front");
  return (
    <TextArea
      name={name}
      label={t(name)}
      description={t(`${name}Hint`)}
      defaultValue={front[name]}
      maxLength={20_000}
      rows={10}
      required={false}
    />
  );
}

function Annexes({ front }: { front: FrontMatter }) {
  const t = useTranslations("assembly.front");
  return (
    <fieldset className="grid grid-cols-1 gap-3">
      <legend className="mb-2 font-medium">{t("annexes")}</legend>
      {(["printsCharter", "printsEvidence", "printsAbbreviations"] as const).map((name) => (
        <Checkbox
          key={name}
          name={name}
          label={t(name)}
          description={t(`${name}Hint`)}
          defaultChecked={front[name]}
          required={false}
        />
      ))}
    </fieldset>
  );
}
