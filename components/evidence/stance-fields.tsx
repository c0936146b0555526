import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type EvidenceStance, evidenceStances } from "#lib/domain/evidence/types.ts";

export type StanceFieldsProps = { stance?: EvidenceStance; note?: string };

/** What a piece does to its finding, and why. */
export function StanceFields({ stance = "supports", note }: StanceFieldsProps) {
  const t = useTranslations("evidence.change");
  const stances = useTranslations("domain.stance");
  return (
    <>
      <RadioGroup
        name="stance"
        label={t("stance")}
        options={evidenceStances.map((value) => ({ value, label: stances(value) }))}
        defaultValue={stance}
        inline
        required
      />
      <TextArea
        name="note"
        label={t("note")}
        description={t("noteHint")}
        rows={2}
        defaultValue={note}
        maxLength={2_000}
        required={false}
      />
    </>
  );
}
