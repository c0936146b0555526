import { Mark } from "@tiptap/pm/model";
import { marksBefore, reformatIn } from "./reformats.ts";
import { type Authorship, formOf } from "./suggestion.ts";

/** The reformat mark of a text that had one set of marks and now has another form; it lies over an earlier one of somebody
 *  else and continues one's own. Null where nothing differs (any more). */
export function reformatFrom(marks: readonly Mark[], form: readonly Mark[], by: Authorship): Mark | null {
  const earlier = reformatIn(marks);
  const own = earlier?.attrs.author === by.author ? earlier : undefined;
  const under = own ? marksBefore(own) : [...formOf(marks), ...(earlier ? [earlier] : [])];
  const below = reformatIn(under) ?? null;
  if (Mark.sameSet(Mark.setFrom(formOf(under)), Mark.setFrom(formOf(form)))) return below;
  const { id, author, at } = own ? (own.attrs as Authorship) : by;
  const before = JSON.stringify(under.map((mark) => mark.toJSON()));
  const type = (marks[0] ?? form[0])?.type.schema.marks.reformat;
  return type?.create({ id, author, at, before }) ?? null;
}
