import { paragraphStyle } from "./styles.ts";

/** Word has no boxes that hold paragraphs; each paragraph in one carries its style. */
export type Box = "quote" | "callout" | "answer";

/** The style of a paragraph that stands in these boxes, from the outside in; undefined outside all. */
export function styleIn(boxes: readonly Box[]): string | undefined {
  const inner = boxes.at(-1);
  if (boxes[0] === "answer") return inner === "quote" ? paragraphStyle.answerQuote : paragraphStyle.answer;
  return inner && paragraphStyle[inner];
}
