import { describe, expect, it } from "vitest";
import type { KeptPage } from "./kept-page.ts";
import { PageStore } from "./page-store.ts";

const page = (text: string, status = 200): KeptPage => {
  const body = Buffer.from(text);
  return {
    status,
    headers: {},
    bodies: { identity: body, gzip: body, br: body },
    sizeBytes: body.length * 3,
  };
};
const read = (store: PageStore, text: string, status?: number) =>
  store.read("/", async () => page(text, status));
const textOf = async (kept: Promise<KeptPage>) => (await kept).bodies.identity.toString();

describe("a kept page", () => {
  it("is made once, until something public changes", async () => {
    const store = new PageStore();
    expect(await textOf(read(store, "one"))).toBe("one");
    expect(await textOf(read(store, "two"))).toBe("one");
    store.forget();
    expect(await textOf(read(store, "three"))).toBe("three");
  });

  it("is not kept when the change came while it was being made", async () => {
    const store = new PageStore();
    let finish: (kept: KeptPage) => void = () => undefined;
    const slow = store.read(
      "/",
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    store.forget();
    expect(await textOf(read(store, "new"))).toBe("new");
    finish(page("old"));
    expect(await textOf(slow)).toBe("old");
    expect(await textOf(read(store, "later"))).toBe("new");
  });

  it("is not kept while changes cannot be heard, nor when it is an error", async () => {
    const store = new PageStore();
    store.setHearing(false);
    await read(store, "deaf");
    expect(await textOf(read(store, "again"))).toBe("again");
    store.setHearing(true);
    await read(store, "missing", 404);
    expect(await textOf(read(store, "found"))).toBe("found");
  });

  it("of what is not found is one for all addresses, and forgotten like every other", async () => {
    const store = new PageStore();
    const missing = (text: string, status = 404) => store.readNotFound("en", async () => page(text, status));
    expect(await textOf(missing("failed", 500))).toBe("failed");
    expect(await textOf(missing("one"))).toBe("one");
    expect(await textOf(store.read("/never-was", () => missing("two")))).toBe("one");
    expect(await textOf(read(store, "a page"))).toBe("a page");
    store.forget();
    expect(await textOf(missing("three"))).toBe("three");
    expect(await textOf(store.read("/never-was", async () => page("found")))).toBe("found");
  });
});
