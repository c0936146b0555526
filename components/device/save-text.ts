import { readKeptUpdates, type UnsentText } from "./kept-texts.ts";

/** Gives a text to the person as a file, without the server. Settles when the browser has begun to store it. */
export async function downloadText(text: string, fileName: string): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), revokeAfterMs);
  await new Promise((resolve) => setTimeout(resolve, beginsWithinMs));
}

/** Saves a text that this device keeps as a Markdown file.
 *  @returns false when it cannot be read */
export async function saveText(kept: UnsentText, untitled: string): Promise<boolean> {
  const fileName = fileNameOf(kept.title || untitled);
  try {
    if (kept.text !== undefined) {
      await downloadText(kept.text, fileName);
      return true;
    }
    // Only whoever needs it loads the code that reads a text.
    const { keptTextToSave } = await import("#components/editor/provider/text-to-save.ts");
    await downloadText(keptTextToSave(await readKeptUpdates(kept)), fileName);
    return true;
  } catch {
    return false;
  }
}

/** A name that every file system takes. */
export function fileNameOf(title: string): string {
  const plain = title
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ")
    .replace(/^[. ]+/, "")
    .trimEnd();
  return `${[...plain].slice(0, longestName).join("") || "text"}.md`;
}

const longestName = 80;

/** Browsers start a download some time after the click, and not once the page is left. */
const beginsWithinMs = 600;
const revokeAfterMs = 60_000;
