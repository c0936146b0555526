import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, Table } from "#components/ui/table.tsx";
import type { FindingMap, MapEdge, MapNode } from "./map-shapes.ts";
import { type MapWords, useMapWords } from "./map-words.ts";

type Rest = { edge: MapEdge; node: MapNode };
type Row = { node: MapNode; rests: Rest[]; inReport: boolean };

/** The picture as a table: the same boxes, lines and links. */
export function FindingMapTable({ map }: { map: FindingMap }) {
  const t = useTranslations("map.table");
  const words = useMapWords(map.edges);
  const columns: Column<Row>[] = [
    {
      key: "finding",
      header: t("finding"),
      isRowHeader: true,
      cell: ({ node }) => (
        <div className="min-w-56 max-w-measure">
          <p className="text-quiet">{words.kindOf(node)}</p>
          <NodeLink node={node} words={words} />
        </div>
      ),
    },
    { key: "rests", header: t("rests"), cell: ({ rests }) => <RestsOn rests={rests} words={words} /> },
    ...(map.report ? [inReport(map.report, t("report"))] : []),
  ];
  return (
    <Table caption={t("caption")} columns={columns} rows={rowsOf(map)} rowKey={({ node }) => node.key} />
  );
}

function inReport(report: MapNode, header: string): Column<Row> {
  return { key: "report", header, cell: (row) => <InReport report={report} row={row} /> };
}

function InReport({ report, row }: { report: MapNode; row: Row }) {
  const t = useTranslations("map.table");
  if (!row.inReport || !report.href) return t("no");
  return (
    <Link href={report.href} prefetch={false} className="link">
      {t("yes")}
    </Link>
  );
}

function RestsOn({ rests, words }: { rests: readonly Rest[]; words: MapWords }) {
  const t = useTranslations("map");
  if (rests.length === 0) return <span className="text-quiet">{t("table.nothing")}</span>;
  return (
    <ul className="grid min-w-64 gap-1">
      {rests.map(({ node, edge }) => (
        <li key={node.key}>
          <span className="text-quiet">{words.kindOf(node)}: </span>
          <NodeLink node={node} words={words} />{" "}
          <span className="text-quiet">
            {t("table.with", { stance: t(`stance.${edge.stance}`), count: edge.count })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function NodeLink({ node, words }: { node: MapNode; words: MapWords }) {
  if (!node.href) return words.titleOf(node);
  return (
    <Link href={node.href} prefetch={false} className="link">
      {words.titleOf(node)}
    </Link>
  );
}

/** One row for each box of the middle; papers that stand in the report by themselves get one too. */
function rowsOf({ sources, findings, report, edges }: FindingMap): Row[] {
  const nodes = new Map([...sources, ...findings].map((node) => [node.key, node]));
  const embedded = new Set(edges.filter(({ stance }) => stance === "embeds").map(({ from }) => from));
  const rows = [...findings, ...sources.filter(({ key }) => embedded.has(key))];
  return rows.map((node) => ({
    node,
    inReport: report !== null && embedded.has(node.key),
    rests: edges.flatMap((edge) => {
      const from = edge.to === node.key ? nodes.get(edge.from) : undefined;
      return from ? [{ edge, node: from }] : [];
    }),
  }));
}
