import { describe, expect, test } from "vitest";
import { readOaiRequest } from "./read-request.ts";
import { writeToken } from "./resumption.ts";

const asked = (query: string) => readOaiRequest(new URLSearchParams(query));
const kindOf = (query: string) => {
  const read = asked(query);
  return read.ok ? "ok" : read.refusal.kind;
};
const list = "verb=ListRecords&metadataPrefix=oai_dc";

test("each verb takes what the protocol says and nothing else", () => {
  expect(asked("verb=Identify")).toEqual({ ok: true, value: { verb: "Identify" } });
  expect(asked("verb=ListMetadataFormats&identifier=oai:a:b")).toEqual({
    ok: true,
    value: { verb: "ListMetadataFormats", identifier: "oai:a:b" },
  });
  expect(asked("metadataPrefix=jats&identifier=x&verb=GetRecord")).toEqual({
    ok: true,
    value: { verb: "GetRecord", identifier: "x", prefix: "jats" },
  });
  for (const query of [
    "verb=Identify&set=type",
    "verb=ListSets&x=",
    "verb=GetRecord&identifier=x",
    "verb=GetRecord&metadataPrefix=oai_dc",
    "verb=ListRecords",
    "verb=ListIdentifiers&from=2026-01-01",
    `${list}&identifier=x`,
    `${list}&metadataPrefix=oai_dc`,
    `${list}&from=2026-01-01&from=2026-01-01`,
    "verb=ListRecords&metadataPrefix=%00",
    `${list}&set=${"x".repeat(2000)}`,
  ])
    expect(kindOf(query), query).toBe("badArgument");
});

test("a verb that is missing, repeated or of no protocol is none", () => {
  for (const query of [
    "",
    "verb=",
    "verb=identify",
    "verb=constructor",
    "verb=Identify&verb=Identify",
    "%ff=%00",
  ])
    expect(kindOf(query), query).toBe("badVerb");
});

describe("dates", () => {
  const spanOf = (query: string) => {
    const read = asked(`${list}&${query}`);
    return read.ok && read.value.verb === "ListRecords" ? read.value.selection : null;
  };

  test("name whole days or whole seconds, the last of them included", () => {
    expect(spanOf("from=2026-02-28&until=2026-02-28")).toMatchObject({
      from: new Date("2026-02-28T00:00:00Z"),
      before: new Date("2026-03-01T00:00:00Z"),
    });
    expect(spanOf("until=2026-12-31T23:59:59Z")).toMatchObject({
      from: null,
      before: new Date("2027-01-01T00:00:00Z"),
    });
  });

  test("far away are brought to where the database can compare them", () => {
    expect(spanOf("from=0001-01-01&until=9999-12-31")).toMatchObject({
      from: new Date(0),
      before: new Date("9999-01-01T00:00:00Z"),
    });
  });

  test("that are none, of two kinds or the wrong way round are refused", () => {
    for (const query of [
      "from=2026-02-30",
      "from=2026-13-01",
      "from=2026",
      "from=0000-01-01",
      "from=",
      "from=now",
      "from=2026-02-01T25:00:00Z",
      "from=2026-02-01T00:00:00",
      "from=2026-02-01T00:00:00.000Z",
      "from=2026-02-01T00:00:00%2B09:00",
      "from=2026-02-01&until=2026-02-02T00:00:00Z",
      "from=2026-02-02&until=2026-02-01",
      "from=%00",
    ])
      expect(kindOf(`${list}&${query}`), query).toBe("badArgument");
  });
});

describe("a set", () => {
  test("is a type or a group, or all of either", () => {
    for (const set of ["type", "group", "type:report", "group:asia-pacific-partners"])
      expect(kindOf(`${list}&set=${set}`), set).toBe("ok");
    for (const set of ["", "topic", "type:", "type:report:x", "group:a b", "group:%00", "group:';drop"])
      expect(kindOf(`${list}&set=${set}`), set).toBe("badArgument");
  });
});

describe("a resumption token", () => {
  const selection = {
    prefix: "oai_dc",
    from: new Date("2026-01-01T00:00:00Z"),
    before: null,
    set: { by: "group" as const, name: "asia-pacific-partners" },
  };
  const after = {
    changedAt: new Date("2026-02-01T00:00:00.123Z"),
    id: "0190e1d2-0000-7000-8000-000000000001",
    given: 50,
  };

  test("says all that the list needs to go on", () => {
    const token = writeToken({ selection, after });
    expect(token).toMatch(/^[\w-]{1,600}$/);
    expect(asked(`verb=ListRecords&resumptionToken=${token}`)).toEqual({
      ok: true,
      value: { verb: "ListRecords", selection, after },
    });
  });

  test("stands alone", () => {
    const token = writeToken({ selection, after });
    expect(kindOf(`${list}&resumptionToken=${token}`)).toBe("badArgument");
  });

  test("that nobody made is refused, whatever is in it", () => {
    const made = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const good: unknown[] = ["oai_dc", null, null, null, 0, after.id, 0];
    const bad = [
      "",
      "x",
      "%00",
      "9".repeat(5000),
      made(null),
      made({}),
      made([]),
      ...good.map((_, place) => made(good.with(place, { a: 1 }))),
      made(good.with(1, -1)),
      made(good.with(4, 1e300)),
      made(good.with(3, "type:'")),
      made(good.with(5, "x")),
    ];
    expect(kindOf(`verb=ListRecords&resumptionToken=${made(good)}`)).toBe("ok");
    for (const token of bad) {
      const kind = kindOf(`verb=ListIdentifiers&resumptionToken=${token}`);
      expect(kind, token).toBe(token.length > 1000 ? "badArgument" : "badResumptionToken");
    }
    expect(kindOf("verb=ListSets&resumptionToken=x")).toBe("badResumptionToken");
  });
});
