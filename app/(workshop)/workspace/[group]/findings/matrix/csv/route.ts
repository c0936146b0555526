import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { toCsv } from "#lib/base/csv.ts";
import { takeMatrix } from "#lib/domain/findings/take-matrix.ts";
import { type Matrix, positionLetters, positionValues } from "#lib/domain/findings/types.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { chooseMatrix, readMatrixChoice } from "../choice.ts";

export const dynamic = "force-dynamic";

/** The matrix as it is chosen, as a file for a spreadsheet. Not found for whoever may not see who stands where. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/findings/matrix/csv">,
): Promise<Response> {
  const { actor, group } = await requireGroup((await params).group);
  const matrix = (await takeMatrix(actor, group.id)) ?? notFound();
  const choice = readMatrixChoice(Object.fromEntries(request.nextUrl.searchParams));
  return new Response(toCsv(await rowsOf(chooseMatrix(matrix, choice))), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${group.slug}-positions.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function rowsOf({ members, rows }: Matrix): Promise<(string | number)[][]> {
  const [t, domain] = await Promise.all([getTranslations("board"), getTranslations("domain")]);
  const words = new Map([["-", ""]]);
  for (const value of positionValues) {
    const word = domain(`position.${value}`);
    words.set(positionLetters[value], word);
    words.set(positionLetters[value].toUpperCase(), t("matrix.stale", { value: word }));
  }
  const head = [t("table.number"), t("table.statement"), t("table.state"), t("filter.theme")];
  return [
    [...head, ...members.map(({ name }) => name)],
    [...head.map(() => ""), ...members.map(({ perspective }) => perspective)],
    ...rows.map(({ number, statement, state, theme, cells }) => [
      number,
      statement,
      domain(`findingState.${state}`),
      theme,
      ...[...cells].map((letter) => words.get(letter) ?? ""),
    ]),
  ];
}
