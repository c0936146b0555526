import { useTranslations } from "next-intl";
import type { VersionCard } from "#lib/domain/versions/types.ts";
import { useVersionName } from "./use-version-name.ts";

export type CompareChoiceProps = {
  side: "from" | "to";
  /** Null: the working text. */
  version: Pick<VersionCard, "number" | "name"> | null;
  isDefault?: boolean;
};

/** Takes one text as the earlier or the later side of a comparison. */
export function CompareChoice({ side, version, isDefault }: CompareChoiceProps) {
  const t = useTranslations("versions");
  const nameOf = useVersionName();
  const named = { version: nameOf(version) };
  return (
    <label className="target inline-flex size-touch items-center justify-center">
      <input
        type="radio"
        name={side}
        value={version?.number ?? "now"}
        defaultChecked={isDefault}
        required
        aria-label={side === "from" ? t("fromVersion", named) : t("toVersion", named)}
        className="size-4.5 accent-accent"
      />
    </label>
  );
}
