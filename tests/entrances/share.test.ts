import { describe, expect, it } from "vitest";
import { oneOfEachAnswer } from "./share.ts";

const names = ["visitor", "outsider", "observer", "expert", "moderator"] as const;
const answers = { visitor: "sign-in", outsider: "404", observer: "403", expert: "403", moderator: "200" };
const shareOf = (seed: string) => oneOfEachAnswer(names, seed, (name) => answers[name]);

describe("the share of a walk", () => {
  it("hears each answer once", () => {
    expect(shareOf("a page").map((name) => answers[name])).toEqual(["sign-in", "404", "403", "200"]);
  });

  it("is the same for the same seed", () => {
    expect(shareOf("a page")).toEqual(shareOf("a page"));
  });

  it("comes to everybody over some seeds", () => {
    const heard = Array.from({ length: 20 }, (_, at) => shareOf(`build ${at}`)).flat();
    expect(new Set(heard)).toEqual(new Set(names));
  });
});
