import type { AnsweredComment } from "#lib/domain/reviews/answer-comment.ts";
import { type ResponsesChoice, responsesChoiceSchema } from "#lib/domain/reviews/responses-choice.ts";

/** The choice an address makes; what cannot be read chooses nothing. */
export function readChoice(searchParams: Record<string, string | string[] | undefined>): ResponsesChoice {
  return responsesChoiceSchema.parse(searchParams);
}

/** What stands behind an address for this choice; empty where nothing is chosen. */
export function queryOf(choice: Partial<ResponsesChoice>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choice))
    if (value !== undefined && !(name === "page" && value === 1)) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : "";
}

/** Whether any comment is left out. */
export function isFiltered({ page: _, round: __, ...chosen }: ResponsesChoice): boolean {
  return Object.values(chosen).some((value) => value !== undefined);
}

/** The next comment without an answer, at its form; the whole list where all have one. */
export function afterAnswer({ round: { slug, of }, next }: AnsweredComment): string {
  const text = of.kind === "paper" ? `papers/${of.slug}` : "report";
  const matrix = `/workspace/${slug}/${text}/review/responses`;
  return next === null ? matrix : `${matrix}/${next}#answer`;
}
