/**
 * The part of the native engine's command line that Prisma's own command line uses.
 * @param {string[]} argv
 * @returns {{ version: boolean, command?: string, url: string, datamodels: string[] }}
 *   `command` after `cli`, to make or drop a database; without it, requests come on standard input
 */
export function readOptions(argv) {
  const options = { version: false, command: undefined, url: "postgresql://127.0.0.1/none", datamodels: [] };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--version" || word === "-V") options.version = true;
    else if (word === "--datamodels") options.datamodels.push(rest.shift());
    else if (word === "--datasource") options.url = JSON.parse(rest.shift()).url;
    else if (word === "cli") options.command = rest.shift();
  }
  return options;
}
