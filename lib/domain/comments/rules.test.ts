import { describe, expect, it } from "vitest";
import { mayOfComment, mentionedIn } from "./rules.ts";

const person = (name: string, nativeName: string | null = null) => ({
  id: name,
  slug: name,
  name,
  nativeName,
  nativeLanguage: null,
});

const people = [person("Ana Lee"), person("Ana Lee Park"), person("Sato Chizuru", "佐藤千鶴")];
const named = (body: string) => mentionedIn(body, people).map(({ name }) => name);

describe("somebody is addressed", () => {
  it("by an @ and their name, printed or native, whatever the case", () => {
    expect(named("@ana lee, see @Sato Chizuru.")).toEqual(["Ana Lee", "Sato Chizuru"]);
    expect(named("@佐藤千鶴, please")).toEqual(["Sato Chizuru"]);
  });

  it("behind a letter that is two in lower case, and by a name that begins with it", () => {
    expect(named("İyi, @Ana Lee.")).toEqual(["Ana Lee"]);
    expect(mentionedIn("@İpek Kaya, please", [person("İpek Kaya")])).toHaveLength(1);
  });

  it("by the longest name that stands there", () => {
    expect(named("for @Ana Lee Park")).toEqual(["Ana Lee Park"]);
  });

  it("not by a name without an @, within an address or with more letters behind it", () => {
    expect(named("Ana Lee, write to me@Ana Lee or @Ana Leeward")).toEqual([]);
  });
});

it("everybody changes their own remark, and a moderator may take any away", () => {
  const remark = { authorId: "me", removedAt: null };
  expect(mayOfComment(remark, { personId: "me", role: "expert" })).toEqual({ edit: true, remove: true });
  expect(mayOfComment(remark, { personId: "you", role: "expert" })).toEqual({ edit: false, remove: false });
  expect(mayOfComment(remark, { personId: "you", role: "moderator" })).toEqual({ edit: false, remove: true });
  expect(mayOfComment({ ...remark, removedAt: new Date() }, { personId: "me", role: "moderator" })).toEqual({
    edit: false,
    remove: false,
  });
});
