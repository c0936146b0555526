import { describe, expect, it } from "vitest";
import { actionRows, readNeed } from "./action-rows.ts";
import {
  builtActions,
  discoverActions,
  discoverDoors,
  discoverMessages,
  discoverServerAddresses,
  discoverTakers,
  keyOf,
  schemaOf,
} from "./discovered.ts";
import { doors } from "./doors.ts";
import { needOf } from "./rights.ts";
import { sendingRows, takenFromAll } from "./sending-rows.ts";
import { sentRows, serverRows, toldRows } from "./server-rows.ts";

/** One sentence for each that stands on one side alone. */
function apart(found: readonly string[], rows: readonly string[], table: string): string[] {
  return [
    ...found.filter((one) => !rows.includes(one)).map((one) => `${one} has no row: say in ${table} who may`),
    ...rows
      .filter((one) => !found.includes(one))
      .map((one) => `${one} is not there any more: take it out of ${table}`),
  ];
}

describe("every way into the product has a row that says who may", () => {
  it("pages and route handlers", () => {
    const found = discoverDoors().map(({ address }) => address);
    expect(found.length).toBeGreaterThan(150);
    const table = "tests/entrances/public-doors.ts or group-doors.ts";
    expect(apart(found, Object.keys(doors), table)).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
  });

  it("server actions", () => {
    const found = discoverActions().map(keyOf);
    expect(found.length).toBeGreaterThan(150);
    expect(apart(found, listed(), "tests/entrances/action-rows.ts")).toEqual([]);
  });

  it("server actions as the framework has built them, where a build of these files is there", () => {
    const built = builtActions();
    // A build that is older than the files tells of others; the walk through the product compares it as well.
    if (!built) return;
    const unknown = built.map(keyOf).filter((key) => !listed().includes(key) && isOnDisk(key));
    expect(unknown).toEqual([]);
  });

  it("routes that something can be sent to", () => {
    const found = discoverTakers();
    expect(found.length).toBeGreaterThan(10);
    const rows = [...Object.keys(sendingRows), ...Object.keys(takenFromAll)];
    expect(apart(found, rows, "tests/entrances/sending-rows.ts")).toEqual([]);
  });

  it("messages of a socket, the stream's and the server's own addresses", () => {
    const { sent, told } = discoverMessages();
    const table = "tests/entrances/server-rows.ts";
    expect(apart(sent, Object.keys(sentRows), table)).toEqual([]);
    expect(apart(told, Object.keys(toldRows), table)).toEqual([]);
    expect(apart(discoverServerAddresses(), Object.keys(serverRows), table)).toEqual([]);
  });
});

describe("every row", () => {
  it("names a noun and a verb that docs/permissions.md knows", () => {
    const ofDoors = Object.values(doors).flatMap(({ needs }) => (typeof needs === "string" ? [] : needs));
    const ofActions = Object.values(actionRows)
      .flatMap((rows) => Object.values(rows))
      .filter((need) => !["anybody", "own", "administer"].includes(need))
      .map((need) => readNeed(need).need);
    const ofSendings = Object.values(sendingRows)
      .flat()
      .map(({ needs }) => needs)
      .filter((need) => need !== "administer");
    for (const need of [...ofDoors, ...ofActions, ...ofSendings])
      expect(() => needOf(need), need).not.toThrow();
  });

  it("of an action leads to the schema that its form is read with", async () => {
    for (const action of discoverActions())
      await expect(schemaOf(action), keyOf(action)).resolves.not.toThrow();
  });
});

function listed(): string[] {
  return Object.entries(actionRows).flatMap(([file, rows]) =>
    Object.keys(rows).map((name) => `app/${file} ${name}`),
  );
}

function isOnDisk(key: string): boolean {
  return discoverActions().some((action) => keyOf(action) === key);
}
