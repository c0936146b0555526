import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { GET as readFile } from "#app/institution/[file]/route.ts";
import { visitor } from "#lib/base/actor.ts";
import { describeInstitution } from "#lib/domain/institution/describe-institution.ts";
import { findLogo } from "#lib/domain/institution/find-logo.ts";
import {
  listOfferedLanguages,
  readEditableInstitution,
  readInstitution,
  readLegalWords,
} from "#lib/domain/institution/queries.ts";
import { readPrintBrand } from "#lib/domain/institution/read-print-brand.ts";
import { removeLogo } from "#lib/domain/institution/remove-logo.ts";
import { describeInstitutionSchema } from "#lib/domain/institution/schema.ts";
import { setLogo } from "#lib/domain/institution/set-logo.ts";
import { db } from "#lib/infra/db.ts";
import { accentSheetAddress } from "#lib/web/accent-sheet.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, someone } from "#tests/world/world.ts";

withDatabase();

const anAdministrator = async () => ({ ...(await someone()), administrator: true });
const file = (name: string) =>
  readFile(new Request("http://localhost"), { params: Promise.resolve({ file: name }) });
const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">${inside}</svg>`);
const mark = '<rect width="30" height="20" fill="#14535c"/>';

async function described(changes: Record<string, unknown>) {
  const administrator = await anAdministrator();
  const seen = (await readEditableInstitution(administrator))?.stamp;
  const input = describeInstitutionSchema.parse({ seen, name: "An institute", ...changes });
  return describeInstitution(administrator, input);
}

describe("the institution", () => {
  it("is described by an administrator, and by nobody else", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const input = describeInstitutionSchema.parse({ name: "Another" });
    const refused = { refusal: { kind: "NotVisible" } };
    for (const actor of [moderator, visitor]) {
      expect(await describeInstitution(actor, input)).toMatchObject(refused);
      expect(await setLogo(actor, svg(mark))).toMatchObject(refused);
      expect(await removeLogo(actor)).toMatchObject(refused);
      expect(await readEditableInstitution(actor)).toBeNull();
    }
    expect(await described({ shortName: "Inst", accent: "#14535C", privacyWords: "## Whom to ask" })).toEqual(
      {
        ok: true,
      },
    );
    expect(await readInstitution()).toMatchObject({ shortName: "Inst", accent: "#14535c", logo: null });
    expect(await readLegalWords()).toMatchObject({ privacy: "## Whom to ask", accessibility: "" });
  });

  it("goes by its name where it has no short one", async () => {
    await described({ name: "Meridian" });
    expect(await readInstitution()).toMatchObject({ name: "Meridian", shortName: "Meridian" });
  });

  it("is not rewritten by whoever has not seen how it stands", async () => {
    const administrator = await anAdministrator();
    const seen = (await readEditableInstitution(administrator))?.stamp;
    await described({ name: "Somebody else’s" });
    const input = describeInstitutionSchema.parse({ seen, name: "Mine" });
    expect(await describeInstitution(administrator, input)).toMatchObject({
      refusal: { kind: "InstitutionChanged" },
    });
    expect(await readInstitution()).toMatchObject({ name: "Somebody else’s" });
  });

  it("offers the chosen languages in our order, and English always", async () => {
    await described({ languages: ["ko", "fr"] });
    expect(await listOfferedLanguages()).toEqual(["en", "fr", "ko"]);
    await described({});
    expect(await listOfferedLanguages()).toEqual(["en"]);
  });

  it.each(["red", "#12345", "#1234567", "#12345g", "url(x)", "#123456;}"])(
    "takes no colour that is none: %s",
    (accent) => {
      expect(describeInstitutionSchema.safeParse({ name: "A", accent }).success).toBe(false);
    },
  );
});

describe("its logo", () => {
  it("is shown to everybody at an address of its own, and not after it was replaced or taken away", async () => {
    const administrator = await anAdministrator();
    expect(await setLogo(administrator, svg(mark))).toEqual({ ok: true });
    const first = (await readInstitution()).logo?.hash ?? "";
    const answer = await file(`${first}.webp`);
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 576, height: 144 });
    expect(await setLogo(administrator, svg(mark.replace("30", "40")))).toEqual({ ok: true });
    expect(await findLogo(first)).toBeNull();
    const { hash = "" } = (await readInstitution()).logo ?? {};
    expect(hash).not.toBe(first);
    expect(await removeLogo(administrator)).toEqual({ ok: true });
    expect((await readInstitution()).logo).toBeNull();
    for (const gone of [first, hash])
      await expect(file(`${gone}.webp`)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });

  it("stays what it was when the new one is nothing but a script", async () => {
    const administrator = await anAdministrator();
    await setLogo(administrator, svg(mark));
    const before = await readInstitution();
    expect(await setLogo(administrator, svg("<script>alert(1)</script>"))).toMatchObject({
      refusal: { kind: "LogoEmpty" },
    });
    expect(await readInstitution()).toEqual(before);
  });

  it("goes with its colour, which can be read on paper, into files that are written from now on", async () => {
    await described({ accent: "#ffee00" });
    await setLogo(await anAdministrator(), svg(mark));
    const { accent, logo } = await readPrintBrand();
    expect(accent).not.toBe("#ffee00");
    expect(await sharp(logo?.bytes).metadata()).toMatchObject({ format: "png", hasAlpha: false });
  });
});

describe("its colour", () => {
  it("is a style sheet that says nothing else, at an address that says which", async () => {
    const answer = await file(accentSheetAddress("#14535c").split("/").at(-1) ?? "");
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(await answer.text()).toBe(":root:root { --accent: #14535c; }\n");
  });

  it.each(["accent-14535.css", "accent-zzzzzz.css", "accent-14535c;}.css", "logo.webp", "%2e%2e"])(
    "nothing stands at %s",
    async (name) => {
      await expect(file(name)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
    },
  );
});

it("the database takes no colour, language or half a logo that pages could not show", async () => {
  await described({});
  for (const data of [
    { accent: "red" },
    { languages: ["fr"] },
    { languages: ["en", "xx"] },
    { logo: "a".repeat(64), logoWidth: null },
  ])
    await expect(db.institution.update({ where: { id: 1 }, data })).rejects.toThrow(/check|constraint/i);
});
