import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideLines, readLines } from "./invitation-lines.ts";

const around = {
  members: new Set(["there@example.org"]),
  invited: new Set(["asked@example.org"]),
  now: new Date("2027-03-12T10:00:00Z"),
};

const decided = (text: string) => {
  const read = readLines(text);
  return read.ok ? decideLines(read.value, around) : [];
};
const head = "name,email,role,perspective,until,word";
const problemsOf = (line: string) => decided(`${head}\n${line}`)[0]?.problems;

describe("a list of people to invite", () => {
  it("has its columns in any order, in any of the languages, and more than are known", () => {
    const text =
      "Rôle;Telefon;COURRIEL;Nom\nMembre expert;12;A.Sato@Example.org;Sato Chizuru\n;;b@example.org;“B”";
    expect(decided(text).map(({ invited }) => invited)).toEqual([
      { name: "Sato Chizuru", email: "a.sato@example.org", role: "expert", perspective: "", word: "" },
      { name: "“B”", email: "b@example.org", role: "expert", perspective: "", word: "" },
    ]);
    expect(decided("이름\t이메일\t역할\n김 하나\tk@example.org\t옵서버")[0]?.invited?.role).toBe("observer");
  });

  it("is refused where nobody is on it, its columns are not named, or it is too long", () => {
    expect(readLines(`${head}\n\n`)).toMatchObject({ refusal: { kind: "NoListedPeople" } });
    expect(readLines("Sato,a@example.org")).toMatchObject({ refusal: { kind: "ListColumnsMissing" } });
    const lines = (count: number) => `${head}\n${"A,a@example.org\n".repeat(count)}`;
    expect(readLines(lines(200))).toMatchObject({ ok: true });
    expect(readLines(lines(201))).toMatchObject({ refusal: { kind: "ListTooLong", count: 200 } });
  });

  it("tells of each line what is wrong with it", () => {
    expect(problemsOf("A,a@example.org,expert,Fiji,2027-03-12,Welcome.")).toEqual([]);
    expect(problemsOf("A,a@example.org,expert,Fiji,2027-03-11,")).toEqual(["untilPast"]);
    expect(problemsOf("A,a@example.org,,,12.3.2027,")).toEqual(["untilBad"]);
    expect(problemsOf("A,a@example.org,,,2027-02-30,")).toEqual(["untilBad"]);
    expect(problemsOf("A,nobody,chair,,,")).toEqual(["emailBad", "roleUnknown"]);
    expect(problemsOf(",,,,,x")).toEqual(["emailMissing", "nameMissing"]);
    expect(problemsOf("There,THERE@example.org,,,,")).toEqual(["member"]);
    expect(problemsOf('"A\nBcc: x",a@example.org,,,,')).toEqual(["nameBad"]);
    expect(problemsOf(`${"A".repeat(121)},a@example.org,,,,`)).toEqual(["tooLong"]);
    expect(problemsOf(`A,a@example.org,,,,${"x".repeat(1001)}`)).toEqual(["tooLong"]);
    expect(problemsOf("M\uFFFDller,a@example.org,,,,")).toEqual(["garbled"]);
  });

  it("takes nothing that a spreadsheet would calculate", () => {
    for (const cell of ["=1+1", "+A1", "-A1", "@SUM(A1)"]) {
      expect(problemsOf(`${cell},a@example.org,,,,`)).toContain("formula");
      expect(problemsOf(`A,a@example.org,,${cell},,`)).toContain("formula");
    }
    expect(problemsOf("A,a@example.org,,,,- a dash begins it")).toEqual([]);
    expect(problemsOf("A,a@example.org,,,,=HYPERLINK(A1)")).toEqual(["formula"]);
  });

  it("invites an address once, and says where an earlier invitation is replaced", () => {
    const lines = decided(`${head}\nA,a@example.org\nB,A@Example.org\nC,asked@example.org`);
    expect(lines.map(({ problems, again, invited }) => [problems, again, invited !== null])).toEqual([
      [[], false, true],
      [["emailTwice"], false, false],
      [[], true, true],
    ]);
  });

  it("of whatever is pasted invites only whom the form would take", () => {
    const cell = fc.oneof(
      fc.constantFrom("A", "a@example.org", "expert", "2027-05-01", "=1", "", '"', "\n"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (rows) => {
        const lines = decided([head, ...rows.map((cells) => cells.join(","))].join("\n"));
        for (const { invited, problems } of lines) expect(invited === null).toBe(problems.length > 0);
      }),
    );
  });
});
