import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** How the server behaves: it takes mails; is busy; knows the reader not; says nothing; or loses the line after it has taken one. */
export type MailServerMood = "takes" | "busy" | "refuses" | "hangs" | "breaks";

/** A mail server on this machine that keeps what it takes, and behaves as it is told. */
export async function startMailServer() {
  let mood: MailServerMood = "takes";
  const taken: { messageId: string; subject: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 100,
    onConnect(_session, callback) {
      if (mood !== "hangs") callback();
    },
    onRcptTo(_address, _session, callback) {
      if (mood === "busy") callback(answer(451, "Try again later"));
      else if (mood === "refuses") callback(answer(550, "No such mailbox"));
      else callback();
    },
    async onData(stream, _session, callback) {
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece);
      const { messageId = "", subject = "" } = await PostalMime.parse(Buffer.concat(pieces));
      taken.push({ messageId, subject });
      callback(mood === "breaks" ? answer(421, "Closing now") : null);
    },
  });
  server.on("error", () => undefined); // whoever goes away in the middle
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true&greetingTimeout=400&socketTimeout=400`,
    taken,
    be(next: MailServerMood): void {
      mood = next;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
