import type { AnyExtension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Plugin } from "@tiptap/pm/state";

/** Tables whose cells are evened out only by whoever edits them. Otherwise everybody who looks on would add the cell
 *  that is missing where a row and a column were added at one moment, and then all of them what is missing then. */
export function calmTables(extension: AnyExtension): AnyExtension {
  if (extension.name !== "table") return extension;
  return extension.extend({
    addProseMirrorPlugins() {
      return (this.parent?.() ?? []).map(onlyAfterOwnChanges);
    },
  });
}

function onlyAfterOwnChanges(plugin: Plugin): Plugin {
  const { appendTransaction, ...spec } = plugin.spec;
  if (!appendTransaction) return plugin;
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      const changes = transactions.filter((transaction) => transaction.docChanged);
      const othersAlone = changes.length > 0 && changes.every(isChangeOrigin);
      return othersAlone ? null : appendTransaction.call(plugin, transactions, before, after);
    },
  });
}
