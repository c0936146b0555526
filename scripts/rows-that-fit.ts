/** A row as a filter sees it: columns, and the rows it leads to. */
export type Row = { [column: string]: unknown };

/**
 * Whether a filter lets a row through, asked without a database: for a page that says what filters say.
 * It knows the words that our policies use. Throws: Error on any other.
 */
export function fits(filter: object, row: Row): boolean {
  return Object.entries(filter).every(([name, asked]) => {
    const parts = [asked].flat() as object[];
    if (name === "AND") return parts.every((part) => fits(part, row));
    if (name === "OR") return parts.some((part) => fits(part, row));
    if (name === "NOT") return !parts.some((part) => fits(part, row));
    return isAsAsked(row[name], asked);
  });
}

function isAsAsked(value: unknown, asked: unknown): boolean {
  if (asked === undefined) throw new Error("A filter that asks for nothing lets everything through");
  if (asked === null || typeof asked !== "object") return (value ?? null) === asked;
  return Object.entries(asked).every(([word, operand]) => {
    const known = words[word];
    if (known) return known(value, operand);
    if (unknown.test(word)) throw new Error(`Filters have not said "${word}" so far`);
    // A column of the row that this one leads to.
    return isRow(value) && fits({ [word]: operand }, value);
  });
}

const words: Record<string, (value: unknown, operand: unknown) => boolean> = {
  in: (value, operand) => (operand as unknown[]).includes(value),
  notIn: (value, operand) => !(operand as unknown[]).includes(value),
  not: (value, operand) => (value ?? null) !== operand,
  is: (value, operand) => isRow(value) && fits(operand as object, value),
  some: (value, operand) => Array.isArray(value) && value.some((row) => fits(operand as object, row)),
};

const unknown = /^(gte?|lte?|every|none|contains|startsWith|endsWith|has\w*|isNot|isEmpty|equals|mode)$/;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;
