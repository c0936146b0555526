import { expect, it } from "vitest";
import { decideTopics, mostTopics, referencesIn } from "./rules.ts";

const id = "01939c2f-0000-7000-8000-000000000001";

it("finds what a report embeds, once each, and nothing that is not an id", () => {
  const block = (findingId: string) => ({ type: "findingBlock", attrs: { findingId } });
  const document = {
    type: "doc" as const,
    content: [
      block(id),
      { type: "paragraph" },
      block(id),
      block("x' or 1=1"),
      { type: "paperBlock", attrs: { paperId: id } },
    ],
  };
  expect(referencesIn(document)).toEqual({ findings: [id], papers: [id] });
});

it("new topics are read from lines and commas, each once, and have an address", () => {
  expect(decideTopics(["sea"], "Arctic shipping, arctic shipping\n\n Défense ")).toMatchObject({
    value: {
      known: ["sea"],
      added: [
        { slug: "arctic-shipping", name: "arctic shipping" },
        { slug: "defense", name: "Défense" },
      ],
    },
  });
  expect(decideTopics([], "北極")).toMatchObject({ refusal: { kind: "TopicWithoutLetters", name: "北極" } });
  const many = Array.from({ length: mostTopics + 1 }, (_, index) => `topic ${index}`).join(",");
  expect(decideTopics([], many)).toMatchObject({ refusal: { kind: "TooManyTopics" } });
});
