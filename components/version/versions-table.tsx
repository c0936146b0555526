import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { VersionCard } from "#lib/domain/versions/types.ts";
import { CompareChoice } from "./compare-choice.tsx";
import { useVersionName } from "./use-version-name.ts";

export type VersionsTableProps = {
  versions: readonly VersionCard[];
  /** Of the text in the workshop. */
  address: string;
};

/** The versions of a text, a line each, with a choice of two to compare. Inside `CompareForm`. */
export function VersionsTable({ versions, address }: VersionsTableProps) {
  const t = useTranslations("versions");
  const columns: Column<VersionCard>[] = [
    { key: "from", header: t("from"), cell: (version) => <CompareChoice side="from" version={version} /> },
    { key: "to", header: t("to"), cell: (version) => <CompareChoice side="to" version={version} /> },
    { key: "number", header: t("number"), cell: ({ number }) => number },
    {
      key: "name",
      header: t("name"),
      isRowHeader: true,
      cell: (version) => <VersionLink {...{ version, address }} />,
    },
    { key: "when", header: t("when"), cell: ({ createdAt }) => <DateTime at={createdAt} zone="UTC" /> },
    {
      key: "by",
      header: t("by"),
      cell: ({ contributors }) => contributors.map(({ name }) => name).join(", "),
    },
    {
      key: "words",
      header: t("words"),
      align: "end",
      cell: ({ wordCount }) => t("wordCount", { count: wordCount }),
    },
  ];
  return (
    <Table caption={t("caption")} columns={columns} rows={versions} rowKey={({ number }) => `${number}`} />
  );
}

function VersionLink({ version, address }: { version: VersionCard; address: string }) {
  const nameOf = useVersionName();
  return (
    <>
      <Link href={`${address}/versions/${version.number}` as Route} className="link">
        {nameOf(version)}
      </Link>
      <HowItCameAbout version={version} />
    </>
  );
}

function HowItCameAbout({ version: { kind, createdBy, restoredFrom, name } }: { version: VersionCard }) {
  const t = useTranslations("versions");
  const facts = [
    kind === "automatic" && t("automatic"),
    kind === "named" && createdBy && t("namedBy", { person: createdBy.name }),
    kind === "submitted" && createdBy && t("submittedBy", { person: createdBy.name }),
    restoredFrom !== null && t("restored", { number: restoredFrom }),
  ].filter((fact) => fact && fact !== name);
  return facts.length > 0 && <span className="block text-xs text-quiet">{facts.join(" · ")}</span>;
}
