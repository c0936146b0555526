import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { OpenFigure } from "./types.ts";

/** A figure cannot be handed on as it stands. `numbers` names the figures as the text does: "1, 3". */
export type FigureRefusal = {
  kind: "FigureWithoutPicture" | "FigureWithoutAlternative";
  count: number;
  numbers: string;
};

/**
 * Whether every figure of a text has a picture of its own and an alternative text. The caller has authorized.
 * Refuses: FigureWithoutPicture, FigureWithoutAlternative.
 */
export async function checkFigures(
  client: Tx,
  documentId: string,
  document: DocumentJson,
): Promise<Result<undefined, FigureRefusal>> {
  const open = await findOpenFigures(client, documentId, document);
  return (
    refusalOver(open, "picture", "FigureWithoutPicture") ??
    refusalOver(open, "alternative", "FigureWithoutAlternative") ??
    ok()
  );
}

/** The figures that cannot be handed on as they stand, in order. A picture that is not the text's own is none: whoever
 *  reads the text might not see it. */
export async function findOpenFigures(
  client: Tx,
  documentId: string,
  document: DocumentJson,
): Promise<OpenFigure[]> {
  const figures = figuresIn(document);
  const ids = figures.flatMap(({ pictureId }) => pictureId ?? []);
  const rows = await client.picture.findMany({
    where: { documentId, id: { in: ids } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const own = new Set(rows.map(({ id }) => id));
  return figures.flatMap(({ number, pictureId, alt }): OpenFigure[] => {
    if (!pictureId || !own.has(pictureId)) return [{ number, lacks: "picture" }];
    return alt === "" ? [{ number, lacks: "alternative" }] : [];
  });
}

function refusalOver(open: OpenFigure[], lacks: OpenFigure["lacks"], kind: FigureRefusal["kind"]) {
  const numbers = open.filter((figure) => figure.lacks === lacks).map(({ number }) => number);
  return numbers.length > 0 ? refuse({ kind, count: numbers.length, numbers: numbers.join(", ") }) : null;
}
