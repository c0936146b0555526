import "#server-only";
import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { slugOf } from "#lib/base/slug.ts";
import type { ReadableResponses } from "#lib/domain/reviews/find-responses.ts";
import { readProgress } from "#lib/domain/reviews/list-responses.ts";
import { takeResponses } from "#lib/domain/reviews/take-responses.ts";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { type TableFile, type TableFormat, tableFormats } from "#lib/publish/table-file.ts";
import { progressAnswer, wantsProgress } from "#lib/web/progress-answer.ts";
import { refusalText } from "#lib/web/refusal-text.ts";
import { type ReviewedText, requireResponses } from "./require-responses.ts";
import { isFiltered, readChoice } from "./responses-address.ts";

const bounds = { timeoutMs: 60_000, memoryMb: 700 };

/** The comments that an address chooses, with their answers, as a file. In a thread: nobody who types waits for it. A page that asks
 *  to hear how far it is, does. */
export async function exportResponses(
  request: NextRequest,
  text: ReviewedText,
  format: string,
): Promise<Response> {
  const known = tableFormats.find((one) => one === format) ?? notFound();
  const choice = readChoice(Object.fromEntries(request.nextUrl.searchParams));
  const round = await requireResponses(text, choice.round);
  const [progress, { rows, count }, t] = await Promise.all([
    readProgress(text.actor, round),
    takeResponses(text.actor, round, { choice, format: known }),
    getTranslations("responses"),
  ]);
  const { answered, all } = progress;
  const about = [
    text.title,
    `${t("round", { number: round.number })} · ${t(`state.${round.state}`)} · ${t("progress.answered", { answered, all })}`,
    ...(isFiltered(choice) ? [t("export.filtered", { count, all })] : []),
  ];
  const table = { title: t("title"), about, ...(await columnsAndRows(rows)) };
  const write = (onRows?: (rows: number) => void) =>
    runBounded<Uint8Array<ArrayBuffer>>(
      "lib/publish/write-table.worker.ts",
      { table, format: known },
      { ...bounds, onNote: (note) => onRows?.(Number(note)) },
    );
  const name = `${nameOf(text, round)}.${known}`;
  if (wantsProgress(request)) return progressAnswer({ name, type: types[known], of: rows.length, write });
  const file = await write();
  if (!file.ok) return new Response(await refusalText(file.refusal), { status: 422 });
  return fileResponse(name, known, file.value);
}

async function columnsAndRows(rows: readonly ResponseRow[]): Promise<Pick<TableFile, "columns" | "rows">> {
  const t = await getTranslations("responses");
  const answered = ({ disposition, duplicateOf }: NonNullable<ResponseRow["answer"]>) =>
    duplicateOf === null
      ? t(`disposition.${disposition}`)
      : `${t(`disposition.${disposition}`)} ${t("list.duplicateOf", { number: duplicateOf })}`;
  const first = ({ first }: NonNullable<ResponseRow["contest"]>) =>
    first ? [t(`disposition.${first.disposition}`), first.reply].filter(Boolean).join("\n") : "";
  const columns = [
    ["number", 4],
    ["from", 9],
    ["kind", 6],
    ["section", 10],
    ["passage", 16],
    ["comment", 26],
    ["disposition", 8],
    ["reply", 22],
    ["by", 8],
    ["contest", 10],
    ["first", 10],
  ] as const;
  return {
    columns: columns.map(([name, share]) => ({ heading: t(`export.${name}`), share })),
    rows: rows.map((row) => [
      row.number,
      row.author ?? t("unknown"),
      t(`kind.${row.kind}`),
      row.section ?? (row.quote === "" ? t("whole") : ""),
      row.quote,
      row.body,
      row.answer ? answered(row.answer) : "",
      row.answer?.reply ?? "",
      row.answer?.by ?? "",
      row.contest?.words ?? "",
      row.contest ? first(row.contest) : "",
    ]),
  };
}

function nameOf({ title }: ReviewedText, { number }: ReadableResponses): string {
  return `${slugOf(title) || "review"}-round-${number}`;
}

const types: Record<TableFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

function fileResponse(name: string, format: TableFormat, body: BodyInit): Response {
  return new Response(body, {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
