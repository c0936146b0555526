/** A file on its way. */
export type Sending = { answer: Promise<SentFile>; cancel(): void };

/** `message`: why it was refused, in a sentence; null where nobody said. */
export type SentFile = { ok: true; id: string } | { ok: false; message: string | null; cancelled: boolean };

/** Sends a file that is to become text.
 *  @param onProgress is told how much is on its way, per cent */
export function sendFile(
  { documentId, file }: { documentId: string; file: File },
  onProgress: (percent: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<SentFile>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / Math.max(total, 1)) * 100));
    request.onload = () => resolve(read(request));
    request.onerror = () => resolve({ ok: false, message: null, cancelled: false });
    request.onabort = () => resolve({ ok: false, message: null, cancelled: true });
  });
  request.open("POST", `/imports?text=${documentId}&name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
  return { answer, cancel: () => request.abort() };
}

function read({ status, responseText }: XMLHttpRequest): SentFile {
  try {
    const { id, message } = JSON.parse(responseText) as { id?: string; message?: string };
    if (status === 200 && id) return { ok: true, id };
    return { ok: false, message: message ?? null, cancelled: false };
  } catch {
    // The door's own refusal is a plain sentence.
    return { ok: false, message: status === 413 ? responseText.trim() : null, cancelled: false };
  }
}
