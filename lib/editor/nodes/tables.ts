import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";

/** Tables with header cells and merged cells. Column widths are left out: they are lists, which the
 *  collaboration binding would rewrite at every edit, and the page decides on widths anyway. */
export const tableExtensions = [
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableHeader.extend({ content: cellContent(), addAttributes: cellAttributes }),
  TableCell.extend({ content: cellContent(), addAttributes: cellAttributes }),
];

function cellContent() {
  return "(paragraph | bulletList | orderedList)+";
}

function cellAttributes() {
  return {
    colspan: { default: 1, parseHTML: span("colspan") },
    rowspan: { default: 1, parseHTML: span("rowspan") },
  };
}

function span(name: string) {
  return (element: HTMLElement) =>
    Math.min(Math.max(Number.parseInt(element.getAttribute(name) ?? "1", 10) || 1, 1), 100);
}
