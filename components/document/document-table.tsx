import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { blockAnchor } from "#lib/publish/anchors.ts";
import type { Block, Caption, TableCell, TableRow } from "#lib/publish/types.ts";

export type DocumentTableProps = {
  rows: TableRow[];
  /** Null: the table has no number. */
  caption?: DrawnCaption | null;
  drawBlocks: DrawBlocks;
};

type DrawnCaption = Pick<Caption, "number" | "blockId"> & { words: ReactNode };

type DrawBlocks = (blocks: Block[]) => ReactNode;

/** A table under its caption. */
export function DocumentTable({ caption, ...table }: DocumentTableProps) {
  const t = useTranslations("document");
  if (!caption) return <ScrollingTable {...table} name={t("table")} />;
  const label = t("tableNumber", { number: caption.number });
  return (
    <figure data-table="">
      <figcaption id={caption.blockId ? blockAnchor(caption.blockId) : undefined}>
        <span className="caption-number">{label} </span>
        {caption.words}
      </figcaption>
      <ScrollingTable {...table} name={label} />
    </figure>
  );
}

type ScrollingTableProps = { rows: TableRow[]; drawBlocks: DrawBlocks; name: string };

/** A box of its own that scrolls, also by keyboard, where the page is too narrow. */
function ScrollingTable({ rows, drawBlocks, name }: ScrollingTableProps) {
  const headRows = rows.findIndex((row) => row.cells.some((cell) => cell.scope !== "col"));
  const split = headRows < 0 ? rows.length : headRows;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" aria-label={name} tabIndex={0} className="overflow-x-auto">
      <table>
        {split > 0 && <thead>{drawRows(rows.slice(0, split), drawBlocks)}</thead>}
        {split < rows.length && <tbody>{drawRows(rows.slice(split), drawBlocks)}</tbody>}
      </table>
    </div>
  );
}

function drawRows(rows: TableRow[], drawBlocks: DrawBlocks) {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never changes its order
    <tr key={index}>{row.cells.map((cell, column) => drawCell(cell, column, drawBlocks))}</tr>
  ));
}

function drawCell(cell: TableCell, column: number, drawBlocks: DrawBlocks) {
  const spans = { colSpan: spanOf(cell.colspan), rowSpan: spanOf(cell.rowspan) };
  const content = drawBlocks(cell.blocks);
  return cell.scope ? (
    <th key={column} scope={cell.scope} {...spans}>
      {content}
    </th>
  ) : (
    <td key={column} {...spans}>
      {content}
    </td>
  );
}

function spanOf(span: number): number | undefined {
  return span > 1 ? span : undefined;
}
