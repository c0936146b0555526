import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import type { EvidenceTarget } from "#lib/domain/evidence/types.ts";

/** Which finding rests on it. Where there is one only, it is not asked. */
export function TargetField({ targets }: { targets: readonly EvidenceTarget[] }) {
  const t = useTranslations("evidence");
  const [only, ...others] = targets;
  if (only && others.length === 0) return <input type="hidden" name="findingId" value={only.id} />;
  return (
    <Select
      name="findingId"
      label={t("adding.target")}
      placeholder={t("adding.chooseTarget")}
      options={targets.map(({ id, number, statement }) => ({
        value: id,
        label: `${t("origin.finding", { number })}: ${statement}`,
      }))}
      required
    />
  );
}
