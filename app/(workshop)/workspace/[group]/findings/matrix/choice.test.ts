import { expect, test } from "vitest";
import type { Matrix } from "#lib/domain/findings/types.ts";
import { chooseMatrix, readMatrixChoice } from "./choice.ts";

const member = (id: string, perspective: string, role: "moderator" | "expert") => ({
  id,
  name: id,
  perspective,
  role,
});
const row = (number: number, theme: string, cells: string) => ({
  id: String(number),
  number,
  theme,
  state: "circulated" as const,
  statement: "",
  cells,
});
const matrix: Matrix = {
  members: [
    member("mo", "", "moderator"),
    member("ana", "Japan", "expert"),
    member("ben", "Korea", "expert"),
  ],
  rows: [row(1, "Sea", "sa-"), row(2, "Sea", "ssS"), row(3, "Air", "oxr")],
};
const drawn = (search: Record<string, string>) => {
  const { members, rows } = chooseMatrix(matrix, readMatrixChoice(search));
  return [members.map(({ id }) => id).join(" "), ...rows.map(({ number, cells }) => `${number}${cells}`)];
};

test("members are chosen by perspective and role, findings by theme and state", () => {
  expect(drawn({})).toEqual(["mo ana ben", "1sa-", "2ssS", "3oxr"]);
  expect(drawn({ perspective: "Korea" })).toEqual(["ben", "1-", "2S", "3r"]);
  expect(drawn({ role: "expert", theme: "Sea" })).toEqual(["ana ben", "1a-", "2sS"]);
  expect(drawn({ state: "agreed" })).toEqual(["mo ana ben"]);
  expect(drawn({ role: "observer", state: "nonsense" })).toEqual(["mo ana ben", "1sa-", "2ssS", "3oxr"]);
});

test("missing only leaves the members and findings where a word is missing or stale", () => {
  expect(drawn({ only: "missing" })).toEqual(["ben", "1-", "2S"]);
  expect(drawn({ only: "missing", role: "moderator" })).toEqual([""]);
});
