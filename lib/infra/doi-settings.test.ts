import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";
import { StartError } from "./start-error.ts";

const byHand = {
  DOI_PREFIX: "10.5555",
  DOI_AGENCY: "crossref",
  DOI_DEPOSITOR_NAME: "An institute",
  DOI_DEPOSITOR_EMAIL: "doi@example.org",
  APP_URL: "https://portal.example.org",
};
const sent = { ...byHand, SAMPLE: "off", DOI_USER: "user", DOI_PASSWORD: "secret" };

const told = (environment: Record<string, string>) => {
  try {
    readSettings(environment);
  } catch (error) {
    return error instanceof StartError ? error.message : String(error);
  }
};

describe("settings of DOIs", () => {
  test("there are none without a prefix", () => {
    expect(readSettings({}).doi).toBeNull();
  });

  test("files are made without credentials, and sent with both of them", () => {
    expect(readSettings(byHand).doi).toEqual({
      ...{ prefix: "10.5555", agency: "crossref", sender: null },
      depositor: { name: "An institute", email: "doi@example.org" },
    });
    expect(readSettings(sent).doi?.sender).toEqual({
      ...{ endpoint: "https://doi.crossref.org/servlet/deposit", user: "user", password: "secret" },
    });
    const { DOI_DEPOSITOR_NAME: _name, DOI_DEPOSITOR_EMAIL: _email, ...rest } = sent;
    expect(readSettings({ ...rest, DOI_AGENCY: "datacite" }).doi?.sender?.endpoint).toBe(
      "https://api.datacite.org/dois",
    );
  });

  test.each([
    [{ ...byHand, DOI_PREFIX: "11.5555" }, "DOI_PREFIX must be a prefix such as 10.5555."],
    [{ ...byHand, DOI_PREFIX: "10.5555/a" }, "DOI_PREFIX must be a prefix such as 10.5555."],
    [{ ...byHand, DOI_PREFIX: "" }, "DOI_PREFIX is missing; DOI_AGENCY needs it."],
    [{ ...byHand, DOI_AGENCY: "" }, "DOI_AGENCY is missing; DOI_PREFIX needs it."],
    [{ ...byHand, DOI_AGENCY: "medra" }, "DOI_AGENCY must be one of crossref, datacite."],
    [{ ...byHand, DOI_DEPOSITOR_EMAIL: "" }, "DOI_DEPOSITOR_EMAIL is missing; DOI_PREFIX needs it."],
    [
      { ...byHand, DOI_DEPOSITOR_EMAIL: "nobody" },
      "DOI_DEPOSITOR_EMAIL must be a mail address such as doi@example.org.",
    ],
    [{ ...byHand, APP_URL: "" }, "APP_URL is missing; DOI_PREFIX needs it."],
    [{ ...sent, DOI_PASSWORD: "" }, "DOI_PASSWORD is missing; DOI_PREFIX needs it."],
    [{ ...sent, DOI_USER: "" }, "DOI_USER is missing; DOI_PREFIX needs it."],
    [
      { ...sent, SAMPLE: "on" },
      "SAMPLE must be off where DOI_USER is set; nobody may register what the sample invents.",
    ],
  ])("%o is refused in one sentence", (environment, sentence) => {
    expect(told(environment)).toBe(sentence);
  });

  test.each([
    "ftp://a.example",
    "http://agency.example/dois",
    "https://user:word@a.example",
    "https://a.example/?x=1",
    "doi",
  ])("a password is not sent to %s", (DOI_ENDPOINT) => {
    expect(told({ ...sent, DOI_ENDPOINT })).toBe(
      "DOI_ENDPOINT must be an https address such as https://doi.crossref.org/servlet/deposit.",
    );
  });

  test("a server on this machine may take its place, also for the sample", () => {
    const DOI_ENDPOINT = "http://127.0.0.1:9/servlet/deposit";
    expect(readSettings({ ...sent, SAMPLE: "on", DOI_ENDPOINT }).doi?.sender?.endpoint).toBe(DOI_ENDPOINT);
  });
});
