import { ok, type Result, refuse } from "#lib/base/result.ts";

export type SeriesRefusal = { kind: "SeriesIncomplete" };

/** The series that something is published in, as it was typed; null where nothing was.
 *  Refuses: SeriesIncomplete (a name or a number alone says nothing). */
export function decideSeries(
  name: string,
  number: string,
): Result<{ name: string; number: string } | null, SeriesRefusal> {
  if ((name === "") !== (number === "")) return refuse({ kind: "SeriesIncomplete" });
  return ok(name === "" ? null : { name, number });
}
