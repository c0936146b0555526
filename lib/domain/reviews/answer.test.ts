import { describe, expect, it } from "vitest";
import {
  type Answer,
  type Answerable,
  decideAnswer,
  decideComplete,
  decideContest,
  type Sameness,
} from "./answer.ts";

const now = new Date("2030-05-01T10:00:00Z");
const before = new Date("2030-04-01T10:00:00Z");
const earlier = new Date("2030-03-01T10:00:00Z");

const comment = (change: Partial<Answerable> = {}): Answerable => ({
  id: "one",
  number: 1,
  takenBackAt: null,
  disposition: null,
  reply: "",
  answeredAt: null,
  contestedAt: null,
  contestAnsweredAt: null,
  ...change,
});
const noted: Answer = { disposition: "noted", reply: "" };
const among = (links: Record<string, string | null>): Sameness[] =>
  Object.entries(links).map(([id, duplicateOfId], index) => ({
    id,
    number: index + 1,
    takenBackAt: null,
    duplicateOfId,
  }));

function decide(
  answer: Answer,
  change: Partial<Answerable> = {},
  links: Sameness[] = among({ one: null, two: null }),
) {
  const asked = comment(change);
  return decideAnswer(asked, { answer, seen: asked.answeredAt?.toISOString() ?? "", among: links }, now);
}

describe("a comment is answered", () => {
  it("with a disposition and a reply", () => {
    expect(decide({ disposition: "in_part", reply: "The first half." })).toEqual({
      ok: true,
      value: { disposition: "in_part", reply: "The first half.", duplicateOfId: null, answeredAt: now },
    });
  });

  it("with words when it is not accepted", () => {
    expect(decide({ disposition: "not_accepted", reply: "" })).toMatchObject({
      refusal: { kind: "ReasonRequired" },
    });
    expect(decide({ disposition: "not_accepted", reply: "The source says otherwise." }).ok).toBe(true);
  });

  it("not after its author took it back", () => {
    expect(decide(noted, { takenBackAt: before })).toMatchObject({ refusal: { kind: "CommentTakenBack" } });
  });

  it("not over an answer that was not on the page", () => {
    const answered = comment({ disposition: "accepted", answeredAt: before });
    const on = (seen: string) => decideAnswer(answered, { answer: noted, seen, among: [] }, now);
    expect(on("")).toMatchObject({ refusal: { kind: "AnswerChanged" } });
    expect(on(before.toISOString()).ok).toBe(true);
  });
});

describe("a duplicate", () => {
  const duplicate = (duplicateOf?: number): Answer => ({ disposition: "duplicate", reply: "", duplicateOf });

  it("names the comment that says the same", () => {
    expect(decide(duplicate(2))).toMatchObject({ ok: true, value: { duplicateOfId: "two" } });
    expect(decide(duplicate())).toMatchObject({ refusal: { kind: "DuplicateOfWhat" } });
  });

  it("is never of itself, nor of one that is not there", () => {
    expect(decide(duplicate(1))).toMatchObject({ refusal: { kind: "DuplicateOfItself" } });
    expect(decide(duplicate(7))).toMatchObject({ refusal: { kind: "NoSuchComment", number: 7 } });
    const gone = among({ one: null, two: null }).map((row) => ({ ...row, takenBackAt: before }));
    expect(decide(duplicate(2), {}, gone)).toMatchObject({ refusal: { kind: "NoSuchComment" } });
  });

  it("never leads back to itself, however long the way", () => {
    const links = among({ one: null, two: "three", three: "four", four: "one" });
    expect(decide(duplicate(2), {}, links)).toMatchObject({
      refusal: { kind: "DuplicateCircle", number: 2 },
    });
    expect(decide(duplicate(2), {}, among({ one: null, two: "three", three: null })).ok).toBe(true);
  });

  it("does not hang on a circle of others", () => {
    const links = among({ one: null, two: "three", three: "two" });
    expect(decide(duplicate(2), {}, links).ok).toBe(true);
  });

  it("is forgotten when the answer is another", () => {
    expect(decide({ ...noted, duplicateOf: 2 })).toMatchObject({ value: { duplicateOfId: null } });
  });
});

describe("a contested answer", () => {
  const contested = {
    disposition: "noted",
    reply: "Thank you.",
    answeredAt: earlier,
    contestedAt: before,
  } as const;

  it("stays beside the new one", () => {
    expect(decide({ disposition: "accepted", reply: "You are right." }, contested)).toMatchObject({
      value: {
        firstDisposition: "noted",
        firstReply: "Thank you.",
        contestAnsweredAt: now,
        disposition: "accepted",
      },
    });
  });

  it("keeps the first answer when the second is changed", () => {
    const again = decide(noted, { ...contested, contestAnsweredAt: before });
    expect(again).toMatchObject({ ok: true });
    expect(again.ok && again.value).not.toHaveProperty("firstDisposition");
  });

  it("is contested once, and as it was read", () => {
    const seen = earlier.toISOString();
    const open = comment({ disposition: "noted", answeredAt: earlier });
    expect(decideContest(open, seen).ok).toBe(true);
    expect(decideContest(open, before.toISOString())).toMatchObject({ refusal: { kind: "AnswerChanged" } });
    expect(decideContest(comment(contested), seen)).toMatchObject({ refusal: { kind: "ContestedAlready" } });
    expect(decideContest(comment(), "")).toMatchObject({ refusal: { kind: "NothingToContest" } });
  });
});

describe("a round is complete", () => {
  it("when every comment that stands is answered and no contest waits", () => {
    const answered = comment({ disposition: "noted", answeredAt: before });
    const takenBack = comment({ number: 2, takenBackAt: before });
    expect(decideComplete([answered, takenBack]).ok).toBe(true);
    expect(decideComplete([answered, comment({ number: 5 }), comment({ number: 3 })])).toEqual({
      ok: false,
      refusal: { kind: "CommentsUnanswered", count: 2, first: 3 },
    });
    expect(decideComplete([{ ...answered, number: 4, contestedAt: now }])).toMatchObject({
      refusal: { kind: "ContestsOpen", count: 1, first: 4 },
    });
    expect(decideComplete([]).ok).toBe(true);
  });
});
