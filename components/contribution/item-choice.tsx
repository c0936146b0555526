import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

type ItemChoiceProps = {
  agenda: DiscussionView["agenda"];
  /** Null: beyond the agenda. */
  chosen: string | null;
};

/** To which agenda item it belongs; nothing where the discussion has no agenda. */
export function ItemChoice({ agenda, chosen }: ItemChoiceProps) {
  const t = useTranslations("contribution");
  if (agenda.length === 0) return null;
  return (
    <Select
      name="agendaItemId"
      label={t("item")}
      placeholder={t("noItem")}
      defaultValue={chosen ?? ""}
      options={agenda.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
