import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { VersionCard } from "#lib/domain/versions/types.ts";

/** Which text one is reading: the working text as it was stored just now, or a version. */
export function TextSource({ version }: { version: VersionCard | null }) {
  const t = useTranslations("versions.source");
  return (
    <p className="mb-6 border-s-2 border-line ps-3 text-sm text-quiet">
      {version ? <KeptOn version={version} /> : t("now")}
    </p>
  );
}

function KeptOn({ version: { number, name, kind, createdAt, createdBy } }: { version: VersionCard }) {
  const t = useTranslations("versions.source");
  const when = () => <DateTime at={createdAt} zone="UTC" />;
  if (kind === "submitted" && createdBy)
    return t.rich("submittedBy", { number, name, person: createdBy.name, when });
  return t.rich(kind, { number, name, when });
}
