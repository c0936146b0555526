import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Pastes what a program put on the clipboard, kept in tests/fixtures/paste as that program writes it. */
export async function pasteFrom(page: Page, program: "word" | "google-docs" | "web"): Promise<void> {
  const html = readFileSync(new URL(`../fixtures/paste/${program}.clipboard`, import.meta.url), "utf8");
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", copied);
    clipboardData.setData("text/plain", "words");
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}
