import { expect, it } from "vitest";
import { remarkModel } from "#lib/domain/comments/remark-model.ts";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import { withSameThreads } from "./same-threads.ts";
import { isShown, readFilter } from "./thread-filter.ts";

const person = (id: string) => ({ id, slug: id, name: id, nativeName: null, nativeLanguage: null });

const thread = (id: string, author: string, more: Partial<ThreadView> = {}): ThreadView => ({
  id,
  number: 1,
  passage: { quote: "", anchor: { blockId: null, prefix: "", suffix: "" } },
  assignee: null,
  resolved: null,
  comments: [
    {
      id,
      author: person(author),
      observer: false,
      at: "",
      body: id,
      model: remarkModel("", new Map()),
      isEdited: false,
      isRemoved: false,
      mentioned: ["me"],
      may: { edit: false, remove: false },
    },
  ],
  ...more,
});

it("shows threads by how they stand and by who is in them", () => {
  const open = thread("open", "me", { assignee: person("me") });
  const done = thread("done", "you", { resolved: { at: "", by: null } });
  const shown = (filter: string) =>
    [open, done].filter((one) => isShown(one, readFilter(filter), "me")).map(({ id }) => id);
  expect(shown("open")).toEqual(["open"]);
  expect(shown("anything else")).toEqual(["open"]);
  expect(shown("resolved")).toEqual(["done"]);
  expect(shown("all")).toEqual(["open", "done"]);
  expect(shown("mine")).toEqual(["open"]);
  expect(shown("assigned")).toEqual(["open"]);
  expect(shown("mentioned")).toEqual(["open", "done"]);
  expect(shown("person:you")).toEqual(["done"]);
});

it("keeps the threads that did not change when newer ones come", () => {
  const known = { threads: [thread("a", "me"), thread("b", "me")], people: [], isClosed: false };
  const next = structuredClone(known);
  expect(withSameThreads(known, next)).toBe(known);
  const changed = { ...next, threads: [thread("a", "me"), thread("b", "you"), thread("c", "me")] };
  const merged = withSameThreads(known, changed);
  expect(merged.threads[0]).toBe(known.threads[0]);
  expect(merged.threads.slice(1)).toEqual(changed.threads.slice(1));
});
