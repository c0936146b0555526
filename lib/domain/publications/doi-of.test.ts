import { expect, test } from "vitest";
import { doiOf } from "./doi-of.ts";

const publicationId = "01993f5e-0000-7000-8000-000000000001";

test("a DOI says nothing, is short, and the same whenever it is asked for", () => {
  const doi = doiOf("10.5555", { publicationId, number: 2 });
  expect(doi).toMatch(/^10\.5555\/[0-9b-df-hj-km-np-tv-xz]{10}\.2$/);
  expect(doiOf("10.5555", { publicationId, number: 2 })).toBe(doi);
});

test("editions of a publication differ by their number, publications by their letters", () => {
  const others = Array.from({ length: 2000 }, (_, number) =>
    doiOf("10.5555", { publicationId: `${publicationId}${number}`, number: 1 }),
  );
  expect(new Set(others).size).toBe(2000);
  expect(doiOf("10.5555", { publicationId, number: 12 })).toBe(
    doiOf("10.5555", { publicationId, number: 1 }).replace(/1$/, "12"),
  );
});
