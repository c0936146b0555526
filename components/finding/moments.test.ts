import { expect, test } from "vitest";
import { momentsOf } from "./moments.ts";

const at = (day: number) => new Date(Date.UTC(2027, 2, day));
const by = { id: "p", slug: "p", name: "P", nativeName: null, nativeLanguage: null };

test("texts, outcomes and successions are one account, the newest first", () => {
  const text = { substance: 1, statement: "", reasons: "", note: "", createdBy: by };
  const moments = momentsOf({
    versions: [
      { ...text, number: 2, createdAt: at(3) },
      { ...text, number: 1, createdAt: at(1) },
    ],
    calls: [
      { outcome: "deferred", unanswered: 0, silence: false, rationale: "", version: 1, by, createdAt: at(2) },
    ],
    successors: [{ kind: "merged", number: 9, statement: "", state: "circulated", createdAt: at(4) }],
    predecessors: [{ kind: "split", number: 4, statement: "", state: "superseded", createdAt: at(1) }],
  });
  expect(moments.map(({ key }) => key.split("T")[0])).toEqual([
    "successor 9",
    "version 2",
    "call 2027-03-02",
    "version 1",
    "predecessor 4",
  ]);
});
