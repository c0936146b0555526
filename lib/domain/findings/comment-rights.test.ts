import { describe, expect, test } from "vitest";
import { mayOfFindingComment } from "./comment-rights.ts";

const first = { authorId: "me", parentId: null, isRemoved: false };
const me = { personId: "me", roles: ["expert"], state: "in_discussion" } as const;
const other = { ...me, personId: "other" };

describe("a comment on a finding", () => {
  test("is changed by its author, and taken away by them or a moderator", () => {
    expect(mayOfFindingComment(first, me)).toEqual({ edit: true, remove: true, settle: true });
    expect(mayOfFindingComment(first, other)).toMatchObject({ edit: false, remove: false });
    const moderator = { ...other, roles: ["moderator"] as const };
    expect(mayOfFindingComment(first, moderator)).toMatchObject({ edit: false, remove: true });
  });

  test("of a called finding can be taken away, not reworded nor settled", () => {
    const called = { ...me, state: "agreed" } as const;
    expect(mayOfFindingComment(first, called)).toEqual({ edit: false, remove: true, settle: false });
  });

  test("that was removed is nobody's to change", () => {
    expect(mayOfFindingComment({ ...first, isRemoved: true }, me)).toMatchObject({
      edit: false,
      remove: false,
    });
  });

  test("settles its thread only where it began it", () => {
    expect(mayOfFindingComment({ ...first, parentId: "p" }, me).settle).toBe(false);
  });

  test("of somebody who left is theirs no longer", () => {
    expect(mayOfFindingComment(first, { ...me, roles: [] })).toEqual({
      edit: false,
      remove: false,
      settle: false,
    });
  });
});
