import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliverMail, mailSchema } from "#lib/infra/mail.ts";

const dataDir = mkdtempSync(join(tmpdir(), "colloquy-mail-"));

beforeAll(() => {
  Object.assign(process.env, { DATA_DIR: dataDir, SMTP_URL: "", LOG_LEVEL: "silent" });
});

afterAll(() => rmSync(dataDir, { recursive: true }));

describe("a mail", () => {
  test("without a mail server lands in the outbox, whole", async () => {
    const mail = mailSchema.parse({ to: "a@b.example", subject: "Größe 規模", text: "One\nTwo" });
    await deliverMail(mail);
    const [name, ...others] = readdirSync(join(dataDir, "outbox"));
    expect(others).toEqual([]);
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT.*\.eml$/);
    const parsed = await PostalMime.parse(readFileSync(join(dataDir, "outbox", name ?? "")));
    expect(parsed).toMatchObject({ subject: "Größe 規模", to: [{ address: "a@b.example" }] });
    expect(parsed.text?.trim().replaceAll("\r", "")).toBe("One\nTwo");
  });

  test("that one can end says by which request, and a mail of another kind says nothing of it", async () => {
    const unsubscribe = "https://portal.example/subscriptions/secret/end";
    for (const ends of [{ unsubscribe }, {}])
      await deliverMail(
        mailSchema.parse({ to: "e@f.example", subject: `Ends ${"unsubscribe" in ends}`, text: "", ...ends }),
      );
    const mails = await Promise.all(
      readdirSync(join(dataDir, "outbox")).map((name) =>
        PostalMime.parse(readFileSync(join(dataDir, "outbox", name))),
      ),
    );
    const headersOf = (wanted: string) =>
      mails
        .find(({ subject }) => subject === wanted)
        ?.headers.flatMap(({ key, value }) => (key.startsWith("list-") ? [[key, value]] : []));
    expect(headersOf("Ends true")).toEqual([
      ["list-unsubscribe", `<${unsubscribe}>`],
      ["list-unsubscribe-post", "List-Unsubscribe=One-Click"],
    ]);
    expect(headersOf("Ends false")).toEqual([]);
  });

  test("takes a calendar file along, whole", async () => {
    const content = "BEGIN:VCALENDAR\r\nSUMMARY:海底\r\nEND:VCALENDAR";
    const file = {
      filename: "a-meeting.ics",
      contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      content,
    } as const;
    await deliverMail(
      mailSchema.parse({ to: "c@d.example", subject: "With a file", text: "", attachments: [file] }),
    );
    const mails = readdirSync(join(dataDir, "outbox")).map((name) =>
      PostalMime.parse(readFileSync(join(dataDir, "outbox", name))),
    );
    const mail = (await Promise.all(mails)).find(({ subject }) => subject === "With a file");
    const attachment = mail?.attachments[0];
    expect(attachment).toMatchObject({
      filename: "a-meeting.ics",
      mimeType: "text/calendar",
      method: "PUBLISH",
    });
    // The reader of mails takes the carriage returns away.
    const read = new TextDecoder().decode(attachment?.content as ArrayBuffer);
    expect(read.trim()).toBe(content.replaceAll("\r", ""));
  });

  test.each([
    ["under a path", { filename: "../../etc/passwd.ics" }],
    ["with a name that ends the header", { filename: 'a.ics"\r\nBcc: x@y.example' }],
    ["of another kind by its name", { filename: "a.exe" }],
    ["of another kind", { contentType: "text/html" }],
    ["with a kind that ends the header", { contentType: "text/calendar\r\nBcc: x@y.example" }],
    ["without bounds", { content: "x".repeat(100_001) }],
  ])("takes no file along %s", (_what, wrong) => {
    const file = {
      filename: "a.ics",
      contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      content: "",
      ...wrong,
    };
    const mail = { to: "a@b.example", subject: "", text: "", attachments: [file] };
    expect(mailSchema.safeParse(mail).success).toBe(false);
  });

  test.each(["a\r\nBcc: x@y.example", "a\nb", "a\u2028b", "a\u0000b"])(
    "has a subject of one line: %j",
    (subject) => {
      const mail = mailSchema.parse({ to: "a@b.example", subject, text: "" });
      expect(mail.subject).not.toMatch(/[\p{Cc}\u2028]/u);
    },
  );

  test.each(["a@b.example\r\nBcc: x@y.example", "a@b.example, x@y.example", "Name <a@b.example>", ""])(
    "goes to one plain address, not to %j",
    (to) => {
      expect(mailSchema.safeParse({ to, subject: "", text: "" }).success).toBe(false);
    },
  );
});
