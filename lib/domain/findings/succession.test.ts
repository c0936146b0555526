import { expect, test } from "vitest";
import { ancestorsOf, decideMerge, decideSplit, decideSupersede } from "./succession.ts";
import { type FindingState, findingStates } from "./types.ts";

const party = (number: number, state: FindingState = "circulated") => ({ id: `f${number}`, number, state });
const nobody = new Set<string>();
const allowed = (decide: (state: FindingState) => { ok: boolean }) =>
  findingStates.filter((state) => decide(state).ok);

test("what is open or deferred can be merged and split; what is called can only be superseded", () => {
  const open = ["circulated", "in_discussion", "last_call", "deferred"];
  expect(allowed((state) => decideSplit(party(1, state)))).toEqual(open);
  expect(allowed((state) => decideMerge(party(2), [party(1, state)], nobody))).toEqual(open);
  expect(allowed((state) => decideMerge(party(2, state), [party(1)], nobody))).toEqual(open.slice(0, 3));
  const standing = findingStates.filter((state) => !["draft", "superseded", "withdrawn"].includes(state));
  expect(allowed((state) => decideSupersede(party(1, state)))).toEqual(standing);
});

test("each obstacle has its name and the number of the finding it lies in", () => {
  const refusal = (state: FindingState) => decideMerge(party(2), [party(7, state)], nobody);
  expect(refusal("draft")).toMatchObject({ refusal: { kind: "StillDraft", number: 7 } });
  expect(refusal("agreed")).toMatchObject({ refusal: { kind: "AlreadyCalled", number: 7 } });
  expect(refusal("superseded")).toMatchObject({ refusal: { kind: "NoLongerStands", number: 7 } });
  expect(decideMerge(party(2), [party(2)], nobody)).toMatchObject({ refusal: { kind: "SameFinding" } });
});

test("nothing goes back into what it came from, however far back that is", () => {
  const links = [
    { fromId: "f1", toId: "f2" },
    { fromId: "f2", toId: "f3" },
    { fromId: "f9", toId: "f8" },
  ];
  const ancestors = ancestorsOf(["f3"], links);
  expect([...ancestors].sort()).toEqual(["f1", "f2"]);
  expect(decideMerge(party(1, "superseded"), [party(3)], ancestors)).toMatchObject({
    refusal: { kind: "OwnPredecessor", number: 1 },
  });
});

test("a circle that stood in the data would not keep anybody waiting", () => {
  const links = [
    { fromId: "a", toId: "b" },
    { fromId: "b", toId: "a" },
  ];
  expect([...ancestorsOf(["a"], links)].sort()).toEqual(["a", "b"]);
});
