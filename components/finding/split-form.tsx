import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

export type SplitFormProps = {
  action: FormAction;
  finding: { id: string; statement: string; reasons: string };
};

/** As many as the schema takes; two are needed. */
const places = [1, 2, 3, 4] as const;

/** Splits a finding into two to four. The first part begins with the whole text. */
export function SplitForm({ action, finding: { id, statement, reasons } }: SplitFormProps) {
  const t = useTranslations("succession.split");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="findingId" value={id} />
      {places.map((place) => (
        <div key={place} className="grid grid-cols-1 gap-3 border-s-2 border-line ps-4">
          <TextArea
            name={`part${place}.statement`}
            label={t("part", { place })}
            defaultValue={place === 1 ? statement : undefined}
            rows={2}
            minLength={10}
            maxLength={1_000}
            required={place < 3}
          />
          <TextArea
            name={`part${place}.reasons`}
            label={t("partReasons", { place })}
            defaultValue={place === 1 ? reasons : undefined}
            rows={2}
            maxLength={10_000}
            required={false}
          />
        </div>
      ))}
      <KeptFields as={`split:${id}`} />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
