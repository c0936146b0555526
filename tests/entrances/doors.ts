import { groupDoors } from "./group-doors.ts";
import { publicDoors } from "./public-doors.ts";
import { needs, type Row } from "./row.ts";

const room = "/workspace/[group]";

/** Every page and route handler, by its address: a file on disk without a row here, or a row without a file, fails `npm test`. */
export const doors: Record<string, Row> = {
  ...publicDoors,
  "/reviews/[round]": needs("Review round read"),
  ...Object.fromEntries(Object.entries(groupDoors).map(([path, row]) => [room + path, row])),
};
