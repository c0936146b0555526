import type { PictureView } from "#lib/domain/pictures/types.ts";

/** How sending ended. `forNow`: the same file may be taken another time. `offline`: nothing answered. `stopped`: the
 *  person called it off. */
export type SendOutcome =
  | { kind: "stored"; picture: PictureView }
  | { kind: "refused"; message: string; forNow: boolean }
  | { kind: "offline" }
  | { kind: "stopped" };

type Sending = {
  documentId: string;
  file: File;
  /** From 0 to 1, of what is to be sent; what the server makes of it takes a moment more. */
  onProgress: (part: number) => void;
};

/** Sends a file as a picture of a text. `fetch` could not tell how far it is.
 *  @returns how it ends, and how to call it off */
export function sendPicture({ documentId, file, onProgress }: Sending): {
  outcome: Promise<SendOutcome>;
  stop: () => void;
} {
  const request = new XMLHttpRequest();
  const outcome = new Promise<SendOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(outcomeOf(request));
    request.onerror = () => resolve({ kind: "offline" });
    request.onabort = () => resolve({ kind: "stopped" });
  });
  request.open("POST", `/pictures?text=${documentId}`);
  request.responseType = "json";
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
  return { outcome, stop: () => request.abort() };
}

/** Makes a picture of another text one of this text as well: a figure was carried here.
 *  @returns null when there is no such picture for whoever asks, or nothing answers */
export async function adoptPicture(documentId: string, pictureId: string): Promise<PictureView | null> {
  try {
    const answer = await fetch(`/pictures?text=${documentId}&from=${pictureId}`, { method: "POST" });
    return answer.ok ? ((await answer.json()) as PictureView) : null;
  } catch {
    return null;
  }
}

function outcomeOf({ status, response }: XMLHttpRequest): SendOutcome {
  if (status === 200) return { kind: "stored", picture: response as PictureView };
  const { kind = "", message = "" } = (response ?? {}) as { kind?: string; message?: string };
  return { kind: "refused", message, forNow: status !== 422 || kind === "PicturesBusy" };
}
