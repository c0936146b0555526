import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { LibraryView, SourceView } from "#lib/domain/sources/types.ts";
import { nameFamilyFirst, namesOf, plainTitle, yearOf } from "#lib/publish/citation/source-words.ts";
import { sourceFormAddress } from "./library-address.ts";

export type SourcesTableProps = {
  /** Null for whoever only reads. */
  library: LibraryView | null;
  sources: readonly SourceView[];
  /** Puts a removed source back; left out for sources that are in the library. */
  restore?: FormAction;
};

/** A library's sources, a line each. */
export function SourcesTable({ library, sources, restore }: SourcesTableProps) {
  const t = useTranslations("sources");
  const columns: Column<SourceView>[] = [
    {
      key: "who",
      header: t("table.who"),
      cell: ({ csl }) => <Names names={namesOf(csl).map(nameFamilyFirst)} />,
    },
    {
      key: "source",
      header: t("table.source"),
      isRowHeader: true,
      cell: (source) => <Title library={library?.may.change && !restore ? library : null} source={source} />,
    },
    { key: "year", header: t("table.year"), cell: ({ csl }) => yearOf(csl) },
    { key: "kind", header: t("table.kind"), cell: ({ csl }) => t(`type.${csl.type}`) },
  ];
  if (restore && library?.may.change)
    columns.push({
      key: "restore",
      header: t("table.restore"),
      cell: (source) => <Restore {...{ library, source }} action={restore} />,
    });
  return <Table caption={t("table.caption")} columns={columns} rows={sources} rowKey={({ id }) => id} />;
}

function Names({ names }: { names: string[] }) {
  const shown = names.slice(0, 3);
  return <span>{names.length > 3 ? `${shown.join("; ")}; …` : shown.join("; ")}</span>;
}

/** `library`: where it is changed; null for whoever may not. */
type TitleProps = { library: LibraryView | null; source: SourceView };

function Title({ library, source }: TitleProps) {
  const t = useTranslations("sources.table");
  const title = plainTitle(source.csl) || t("untitled");
  const words = <span className="font-serif text-base">{title}</span>;
  return library ? (
    <Link href={sourceFormAddress(library, { source: source.id }) as Route} className="link">
      {words}
    </Link>
  ) : (
    words
  );
}

type RestoreProps = { library: LibraryView; source: SourceView; action: FormAction };

function Restore({ library, source, action }: RestoreProps) {
  const t = useTranslations("sources.table");
  return (
    <ActionForm action={action}>
      <LibraryFields library={library} sourceId={source.id} />
      <div>
        <SubmitButton variant="plain" aria-label={t("restoreOne", { source: source.label })}>
          {t("restore")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What every form of a library sends of it. */
export function LibraryFields({
  library,
  sourceId,
}: {
  library: Pick<LibraryView, "groupId" | "documentId">;
  sourceId?: string;
}) {
  return (
    <>
      <input type="hidden" name="groupId" value={library.groupId} />
      {library.documentId && <input type="hidden" name="documentId" value={library.documentId} />}
      {sourceId && <input type="hidden" name="sourceId" value={sourceId} />}
    </>
  );
}
