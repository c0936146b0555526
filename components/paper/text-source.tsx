import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { PaperVersion } from "#lib/domain/papers/types.ts";

/** Which text one is reading: the working text as it was stored just now, or a frozen version. */
export function TextSource({ version }: { version: PaperVersion | null }) {
  const t = useTranslations("paper.source");
  return (
    <p className="mb-6 border-s-2 border-line ps-3 text-sm text-quiet">
      {version ? <FrozenOn version={version} /> : t("working")}
    </p>
  );
}

function FrozenOn({ version }: { version: PaperVersion }) {
  const t = useTranslations("paper.source");
  const when = () => <DateTime at={version.createdAt} zone="UTC" />;
  const { number, name, createdBy } = version;
  return createdBy
    ? t.rich("frozenBy", { number, name, person: createdBy.name, when })
    : t.rich("frozen", { number, name, when });
}
