/** The part of Citation.js that is used here; it comes without types. */
declare module "@citation-js/core" {
  export const plugins: {
    input: {
      /** Reads an entry of the given type. Throws where it cannot. */
      chain(entry: string, options: { forceType: string; generateGraph: false }): unknown[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
