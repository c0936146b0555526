import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type CitationStyle, citationStyles } from "#lib/editor/cited-sources.ts";

export type StyleFormProps = {
  documentId: string;
  style: CitationStyle;
  /** Null: the person may not choose. */
  action: FormAction | null;
};

/** How a text cites, with what each style cannot do. */
export function StyleForm({ documentId, style, action }: StyleFormProps) {
  const t = useTranslations("sources.style");
  if (!action) return <p className="text-quiet">{t("now", { style: t(style) })}</p>;
  const options = citationStyles.map((value) => ({
    value,
    label: t(value),
    description: t(`${value}_help`),
  }));
  return (
    <ActionForm action={action}>
      <input type="hidden" name="documentId" value={documentId} />
      <RadioGroup name="style" label={t("legend")} options={options} defaultValue={style} />
      <p className="max-w-measure text-sm text-quiet">
        {t("limits")}{" "}
        <a href="https://citationstyles.org/" className="link" rel="noopener noreferrer">
          {t("thanks")}
        </a>
      </p>
      <div>
        <SubmitButton variant="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
