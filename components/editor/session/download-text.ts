/** Gives a text to the person as a file, without the server. */
export function downloadText(text: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), revokeAfterMs);
}

/** Browsers start a download some time after the click. */
const revokeAfterMs = 60_000;
