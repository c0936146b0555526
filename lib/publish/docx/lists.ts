import { AlignmentType, LevelFormat, type NumberingDefinition } from "docx";
import type { Block } from "../types.ts";
import type { Lists } from "./writing.ts";

/** Which list of the file a paragraph is in. */
export type ListPlace = { reference: string; instance: number; level: number };

const deepest = 8;
const indentPerLevel = 567;

/** A place in a list of its own for every list of the text: numbers would run on otherwise. */
export function placeOf(
  { ordered, start }: Extract<Block, { kind: "list" }>,
  depth: number,
  lists: Lists,
): ListPlace {
  const reference = ordered ? `numbers-${start}` : "bullets";
  if (!lists.kinds.has(reference))
    lists.kinds.set(
      reference,
      listKind(reference, ordered ? { format: LevelFormat.DECIMAL, start } : bullet),
    );
  const instance = lists.next;
  lists.next += 1;
  return { reference, instance, level: Math.min(depth, deepest) };
}

/** The one list that counts the questions of an interview. */
export function questionPlace(lists: Lists): ListPlace {
  const reference = "questions";
  if (!lists.kinds.has(reference))
    lists.kinds.set(reference, listKind(reference, { format: LevelFormat.DECIMAL, start: 1 }));
  return { reference, instance: 0, level: 0 };
}

type Count = { format: (typeof LevelFormat)[keyof typeof LevelFormat]; start?: number };

const bullet: Count = { format: LevelFormat.BULLET };
const bullets = ["•", "–", "▪"];

function listKind(reference: string, { format, start = 1 }: Count): NumberingDefinition {
  const levels = Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format,
    text: format === LevelFormat.BULLET ? bullets[level % bullets.length] : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    start,
    style: { paragraph: { indent: { left: indentPerLevel * (level + 1), hanging: 425 } } },
  }));
  return { reference, levels };
}
