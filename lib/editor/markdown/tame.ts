/** Markup beyond these bounds is no text anybody wrote, and makes the parser work for minutes or exhaust the stack. */
const maxMarkersInBlock = 2000;
/** Short rows are filled up to the width of their table: nine kilobytes can ask for two million cells. */
const maxCells = 20_000;
const nestedMarkers = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){40}.*[^\s*-]/m;
const deepIndent = /^[ \t]{120}/m;

/** Whether a text can be parsed as Markdown in reasonable time; any other is taken as plain paragraphs. */
export function isTameMarkdown(markdown: string): boolean {
  const blocks = blocksOf(markdown);
  const cells = blocks.reduce((sum, block) => sum + cellsIn(block), 0);
  return cells <= maxCells && blocks.every(isTameBlock);
}

/** A text in its blocks: what stands between empty lines. */
export function blocksOf(text: string): string[] {
  return text.split(/\r?\n[ \t]*\r?\n/).filter((block) => block.trim() !== "");
}

function isTameBlock(block: string): boolean {
  return markersIn(block) <= maxMarkersInBlock && !nestedMarkers.test(block) && !deepIndent.test(block);
}

function markersIn(block: string): number {
  return block.match(/[*_~`[<>]/g)?.length ?? 0;
}

/** As many cells as the block has if it is a table: its widest row, as often as it has rows. */
function cellsIn(block: string): number {
  const rows = block.split(/\r\n?|\n/);
  return rows.length * rows.reduce((widest, row) => Math.max(widest, row.split("|").length - 1), 0);
}
