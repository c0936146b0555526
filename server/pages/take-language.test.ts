import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { takeLanguage } from "./take-language.ts";

const asked = (url: string, method = "GET") =>
  Object.assign(new IncomingMessage(new Socket()), { url, method, headers: {} });

describe("the language of an address", () => {
  it("is told to the page, which sees its own address", () => {
    const request = asked("/ko/groups/arctic-security?page=2");
    expect(takeLanguage(request)).toBeNull();
    expect(request.url).toBe("/groups/arctic-security?page=2");
    expect(request.headers["x-colloquy-language"]).toBe("ko");
  });

  it("is English where a public address names none, whatever the reader's browser says", () => {
    const request = asked("/groups");
    expect(takeLanguage(request)).toBeNull();
    expect(request.headers["x-colloquy-language"]).toBe("en");
  });

  it("is left to the reader where a member's address names none", () => {
    const request = asked("/workspace");
    takeLanguage(request);
    expect(request.headers["x-colloquy-language"]).toBeUndefined();
  });

  it("has no second English address of a public page, but one at the doors", () => {
    expect(takeLanguage(asked("/en/groups"))).toBe("/groups");
    const door = asked("/en/sign-in");
    expect(takeLanguage(door)).toBeNull();
    expect([door.url, door.headers["x-colloquy-language"]]).toEqual(["/sign-in", "en"]);
  });

  it("stays with a form that is sent from a page in it", () => {
    const request = asked("/fr/sign-in", "POST");
    takeLanguage(request);
    expect([request.url, request.headers["x-colloquy-language"]]).toEqual(["/sign-in", "fr"]);
  });

  it.each(["/fr/workspace", "/fr/feed.xml", "/de/groups", "/fr/api/v1/groups"])("is none in %s", (url) => {
    const request = asked(url);
    expect(takeLanguage(request)).toBeNull();
    expect(request.url).toBe(url);
  });
});
