import type { SampleFinishedReview } from "./signed-report-types.ts";

/** The round on the report's draft: read by the group and by somebody from outside, every comment answered. */
export const signedReportReview: SampleFinishedReview = {
  openedBy: "eirikur-hallmundsson",
  openedOn: "2026-03-02",
  closedOn: "2026-03-23",
  publishedOn: "2026-04-14",
  brief:
    "Does each recommendation follow from something that we saw? Part three divides us and should be fair to both views. Please leave the language to the editor.",
  outside: ["rosalind-achterberg"],
  comments: [
    {
      author: "torgunn-vassbotn",
      quote: "what is scarce there is the quay with a road behind it",
      body: "Good. Do not let an editor turn this into “connectivity”.",
      disposition: "noted",
      reply: "The editor has been told.",
    },
    {
      author: "rosalind-achterberg",
      quote: "A load waits for a crane, for a driver, or for a paper",
      body: "Which paper? A reader in a ministry will want to know whether it is hers.",
      disposition: "in_part",
      reply:
        "It was a customs form in one case and a permit for an axle load in another. The fourth recommendation follows from the second; the sentence stays as it is.",
    },
    {
      author: "rosalind-achterberg",
      quote: "Contracts for readiness, as hospitals have for generators",
      body: "I signed such contracts. They fail when nobody tests the generator. Is it meant that cranes are exercised?",
      disposition: "noted",
      reply:
        "It is meant, and nobody in the group has seen it done. We did not want to recommend what we could not describe.",
    },
    {
      author: "chihaya-onodera",
      quote: "a member who has spent her working life with ice",
      body: "There is one such member. I do not mind being known, and the first discussion was on the record; but please cite it.",
      disposition: "accepted",
      reply: "The note now names the discussion in which this was described.",
    },
    {
      author: "rosalind-achterberg",
      quote: "they should be consulted",
      body: "Finding 3 says that consent is to be sought, and before the route is chosen. The recommendation says less than the finding it comes from.",
      disposition: "accepted",
      reply: "Rewritten in the words of the finding.",
    },
    {
      author: "nivikka-petrussen",
      quote: "they should be consulted",
      body: "We agreed on more than this.",
      disposition: "duplicate",
      reply: "See the answer to comment 5: the words of the finding stand there now.",
      duplicateOf: 5,
    },
    {
      author: "nivikka-petrussen",
      quote: "an agreement between Denmark and the United States of 1951",
      body: "The reader should learn in this sentence that nobody in Greenland was asked to sign it, and that the amendment was signed by Greenland too.",
      disposition: "in_part",
      reply:
        "The sentence now says whose signature stands under the amendment. Who was not asked in 1951 is said by the parties it names.",
      contest: {
        body: "An endnote is where one puts what one hopes will not be read. The signature belongs in the sentence.",
        firstDisposition: "not_accepted",
        firstReply: "The endnote names the agreement that amended it. More would take a side in finding 4.",
      },
    },
    {
      author: "rosalind-achterberg",
      quote: "",
      body: "Svalbard is missing. A report with “rights” in its title will be asked why.",
      disposition: "out_of_scope",
      reply: "The group had no lawyer for the treaty. The last section says so.",
    },
  ],
};
