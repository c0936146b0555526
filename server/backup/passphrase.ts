import { StartError } from "#lib/infra/start-error.ts";

const minLength = 12;
const variable = "BACKUP_PASSPHRASE";

/**
 * The passphrase a new backup is enciphered with: from the environment, or asked for twice where `--encrypt` says so.
 * @returns null where nobody wants it enciphered
 * Throws: StartError when it is too short, mistyped, or nobody is there to be asked.
 */
export async function chosenPassphrase(encrypt: boolean): Promise<string | null> {
  const given = process.env[variable];
  if (!given && !encrypt) return null;
  const passphrase = given || (await typedTwice());
  if (passphrase.length < minLength)
    throw new StartError(
      `A passphrase has at least ${minLength} characters; four or five words that do not belong together are good.`,
    );
  return passphrase;
}

/** The passphrase of a backup that has one. Throws: StartError when nobody is there to be asked. */
export async function knownPassphrase(): Promise<string> {
  return process.env[variable] || (await typed("Passphrase: "));
}

async function typedTwice(): Promise<string> {
  const first = await typed("Passphrase: ");
  if (first !== (await typed("The same again: ")))
    throw new StartError("These were two passphrases; nothing was written.");
  return first;
}

const enter = ["\r", "\n", "\u0004"];
const rubOut = ["\u007f", "\b"];

/** Reads a line that is not shown. */
function typed(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY)
    throw new StartError(`Say the passphrase in ${variable}; there is no terminal to ask at.`);
  stderr.write(question);
  stdin.setRawMode(true).setEncoding("utf8").resume();
  return new Promise((resolve) => {
    let line = "";
    const take = (text: string) => {
      for (const letter of text) {
        if (enter.includes(letter)) return finish();
        if (letter === "\u0003") {
          finish();
          process.kill(process.pid, "SIGINT");
        } else line = rubOut.includes(letter) ? line.slice(0, -1) : line + letter;
      }
    };
    const finish = () => {
      stdin.off("data", take).setRawMode(false).pause();
      stderr.write("\n");
      resolve(line);
    };
    stdin.on("data", take);
  });
}
