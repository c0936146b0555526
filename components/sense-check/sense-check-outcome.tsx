import { useTranslations } from "next-intl";
import { FormMessage } from "#components/ui/form-message.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { SenseCheckResults } from "#lib/domain/sense-checks/types.ts";

/** What came of it: nothing while it is open, and nothing ever where fewer than five answered. */
export function SenseCheckOutcome({ results }: { results: SenseCheckResults }) {
  const t = useTranslations("sense.results");
  return (
    <section aria-labelledby="outcome" className="grid grid-cols-1 gap-4">
      <h2 id="outcome" className="font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      <Body results={results} />
    </section>
  );
}

function Body({ results }: { results: SenseCheckResults }) {
  const t = useTranslations("sense.results");
  switch (results.kind) {
    case "pending":
      return <p className="max-w-measure text-quiet">{t("pending")}</p>;
    case "withheld":
      return (
        <div className="max-w-measure">
          <p className="font-medium">{t("withheld")}</p>
          <p className="text-quiet">{t("withheldHint")}</p>
        </div>
      );
    case "shown":
      return <Shown results={results} />;
  }
}

type ShownResults = Extract<SenseCheckResults, { kind: "shown" }>;
type Row = ShownResults["options"][number];

function Shown({ results: { total, unanimous, options } }: { results: ShownResults }) {
  const t = useTranslations("sense.results");
  const columns: Column<Row>[] = [
    { key: "option", header: t("option"), isRowHeader: true, cell: ({ label }) => label },
    { key: "count", header: t("count"), align: "end", cell: ({ count }) => count },
    {
      key: "share",
      header: t("share"),
      cell: ({ count }) => <Bar share={count / total} />,
    },
  ];
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <p>{t("total", { count: total })}</p>
      {unanimous && <FormMessage tone="warning">{t("unanimous")}</FormMessage>}
      <Table caption={t("caption")} columns={columns} rows={options} rowKey={({ label }) => label} />
    </div>
  );
}

/** The number beside it says the same. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" focusable="false" className="block h-4 w-40 max-w-full">
      <rect width="100%" height="100%" className="fill-sunken" />
      <rect width={`${share * 100}%`} height="100%" className="fill-accent" />
    </svg>
  );
}
