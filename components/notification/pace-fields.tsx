import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { notificationKinds, type Paces, paces as paceNames } from "#lib/domain/mail-settings/types.ts";

export type PaceFieldsProps = {
  paces: Paces;
  /** What no choice stands for. */
  unchosen: string;
  /** Whether each kind says what it is. */
  isExplained?: boolean;
};

/** How often somebody is mailed, for each kind of thing they can be told of. */
export function PaceFields({ paces, unchosen, isExplained = false }: PaceFieldsProps) {
  const kinds = useTranslations("notifications.kind");
  const hints = useTranslations("notifications.kindHint");
  const names = useTranslations("notifications.pace");
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
      {notificationKinds.map((kind) => (
        <Select
          key={kind}
          name={kind}
          label={kinds(kind)}
          description={isExplained ? hints(kind) : undefined}
          placeholder={unchosen}
          defaultValue={paces[kind]}
          options={paceNames.map((pace) => ({ value: pace, label: names(pace) }))}
        />
      ))}
    </div>
  );
}
