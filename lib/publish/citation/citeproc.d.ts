/** The part of the citation processor that is used here; it comes without types. */
declare module "citeproc" {
  namespace CSL {
    type System = {
      retrieveLocale: (locale: string) => string;
      retrieveItem: (id: string) => Record<string, unknown>;
    };
    type CitationItem = {
      id: string;
      locator?: string;
      label?: string;
      prefix?: string;
      suffix?: string;
      "suppress-author"?: boolean;
    };
    type Cluster = {
      citationID: string;
      citationItems: CitationItem[];
      properties: { noteIndex: number };
    };
    class Engine {
      constructor(system: System, style: string, locale: string, forceLocale: boolean);
      opt: { development_extensions: { wrap_url_and_doi: boolean } };
      updateItems(ids: string[]): void;
      /** Id of the cluster, number of its note, HTML. */
      rebuildProcessorState(clusters: Cluster[], format: "html"): [string, number, string][];
      /** Parameters and entries as HTML; false where the style has no bibliography. */
      makeBibliography(): [unknown, string[]] | false;
    }
  }
  export default CSL;
}
