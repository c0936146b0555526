import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { AuditEntry } from "#lib/domain/audit/types.ts";

/** Recorded facts in words, with who did it, to whose account, and in which group. */
export function AuditList({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[1fr_auto]">
          <Told entry={entry} />
          <p className="text-sm text-quiet">
            <DateTime at={entry.at} zone="UTC" />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Told({ entry: { kind, by, about, group, detail } }: { entry: AuditEntry }) {
  const t = useTranslations("audit");
  const kinds = useTranslations("audit.kind");
  const known = kind as Parameters<typeof kinds>[0];
  const { tries, addresses, networks } = detail;
  return (
    <div className="min-w-0">
      <p>
        {kinds.has(known) ? kinds(known) : `${kinds("other")} (${kind})`}{" "}
        {by && <span className="text-quiet">{t("by", { name: by })}</span>}
      </p>
      {(group ?? (about !== by && about)) && (
        <p className="font-serif">{group ?? t("of", { name: about ?? "" })}</p>
      )}
      {typeof tries === "number" && (
        <p className="text-sm text-quiet">
          {t("failedTries", { tries, addresses: Number(addresses), networks: Number(networks) })}
        </p>
      )}
    </div>
  );
}
