import type { SampleFinding } from "./types.ts";

const group = "arctic-security";

/** The findings of the group that has concluded: all of them called, one without agreement. */
export const arcticFindings: SampleFinding[] = [
  {
    group,
    number: 1,
    theme: "Where loads change hands",
    proposedBy: "katri-vuolijarvi",
    statement:
      "The weakest points of the overland routes between Norway, Sweden and Finland are the yards where loads change from one carrier to another. Money for reloading buys more readiness, and buys it sooner, than money for new track.",
    reasons:
      "Every member who followed a load found that it waited longer than it moved. Cranes, dispatchers and stand-by contracts can be paid for within two budget years. The group does not argue against new track; it says what should come before it.",
    state: "agreed",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "two-gauges-one-bridge",
        quote: "A load waits longer in the yard than it travels on the line.",
        note: "Counted on one load, and confirmed by two foremen who read the paper.",
      },
      {
        kind: "passage",
        stance: "supports",
        paper: "two-gauges-one-bridge",
        quote:
          "Reloading capacity can be bought in two budget years; a change of gauge cannot be finished in ten.",
        note: "The comparison of time on which the finding rests.",
      },
      {
        kind: "contribution",
        stance: "qualifies",
        discussion: "what-moves-north",
        index: 1,
        note: "A reminder that yards are also cleared by people, who can be elsewhere.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "Regulation (EU) 2024/1679 on guidelines for the trans-European transport network",
        url: "https://eur-lex.europa.eu",
        note: "Asks both countries for common parameters, and says nothing of yards.",
      },
    ],
    positions: [
      { person: "eirikur-hallmundsson", value: "support" },
      { person: "marit-haugland", value: "support" },
      { person: "katri-vuolijarvi", value: "support" },
      { person: "asa-rimfors", value: "support" },
      { person: "torgunn-vassbotn", value: "accept" },
      { person: "chihaya-onodera", value: "support" },
      { person: "nivikka-petrussen", value: "abstain", text: "There is no railway in Greenland." },
    ],
    comments: [
      {
        person: "asa-rimfors",
        body: "“Sooner” should stay. In Stockholm it is the only word of the sentence that will be underlined.",
      },
    ],
    rationale:
      "Five members support the finding, one can live with it and one abstains because there is nothing of the kind where she lives. No reservation was entered.",
    calledOn: "2026-01-15",
  },
  {
    group,
    number: 2,
    theme: "Harbours in ice",
    proposedBy: "chihaya-onodera",
    statement:
      "Ice-going tugs and the pilots who can work with them should be counted as infrastructure in the plans of the Alliance, and kept ready under contracts that civilian users may draw on.",
    reasons:
      "A harbour that cannot be entered is not a harbour. Readiness that is paid for and not used is hard to defend in a budget; readiness that a fishing fleet uses on quiet days defends itself.",
    state: "agreed_with_reservations",
    evidence: [
      {
        kind: "contribution",
        stance: "supports",
        discussion: "what-moves-north",
        index: 2,
        note: "How northern harbours in Hokkaidō are kept open, and who pays.",
      },
      {
        kind: "contribution",
        stance: "qualifies",
        discussion: "whose-ground",
        index: 1,
        note: "On what stand-by contracts do to a small port's own pilots.",
      },
      {
        kind: "finding",
        stance: "supports",
        number: 1,
        note: "The same reasoning at a quay instead of a yard.",
      },
    ],
    positions: [
      { person: "eirikur-hallmundsson", value: "support" },
      { person: "marit-haugland", value: "support" },
      { person: "katri-vuolijarvi", value: "support" },
      { person: "asa-rimfors", value: "accept" },
      {
        person: "torgunn-vassbotn",
        value: "reservation",
        text: "True of harbours with ice. On my coast a stand-by contract in one port empties three others of their pilots. The plan should count small harbours before it pays large ones.",
      },
      { person: "chihaya-onodera", value: "support" },
      { person: "nivikka-petrussen", value: "support" },
    ],
    comments: [],
    rationale:
      "Nobody objects. The reservation about small harbours is well founded, and the group had no means of settling it; it is printed with the finding.",
    calledOn: "2026-01-15",
  },
  {
    group,
    number: 3,
    theme: "On whose ground",
    proposedBy: "nivikka-petrussen",
    statement:
      "Where a road, harbour or airfield is to be enlarged for use by Allies on land from which Sámi or Greenlandic communities live, their consent should be sought before the route is chosen.",
    reasons:
      "Consultation after the choice concerns the fence. Asked earlier, those who use the land know things that planners need. The finding says sought, and leaves to each country's law what follows when consent is refused.",
    state: "agreed",
    evidence: [
      {
        kind: "contribution",
        stance: "supports",
        discussion: "whose-ground",
        index: 0,
        note: "The point at which an answer can still make a difference.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "United Nations Declaration on the Rights of Indigenous Peoples",
        url: "https://www.un.org",
        locator: "articles 19 and 30",
        note: "Article 30 speaks of military activities in particular.",
      },
    ],
    positions: [
      { person: "eirikur-hallmundsson", value: "support" },
      { person: "marit-haugland", value: "support" },
      {
        person: "katri-vuolijarvi",
        value: "accept",
        text: "I would have named a time limit for the answer.",
      },
      { person: "asa-rimfors", value: "support" },
      { person: "torgunn-vassbotn", value: "support" },
      { person: "chihaya-onodera", value: "support" },
      { person: "nivikka-petrussen", value: "support" },
    ],
    comments: [],
    rationale:
      "Six members support the finding and one can live with it. That it does not say what follows from a refusal was noticed and is intended.",
    calledOn: "2026-02-05",
  },
  {
    group,
    number: 4,
    theme: "On whose ground",
    proposedBy: "nivikka-petrussen",
    statement:
      "The agreement of 1951 on the defence of Greenland should be followed by one to which Greenland is itself a party.",
    reasons:
      "An agreement by which one's own ground is defended should bear one's own name. The amendment of 2004 shows that a third signature can be found room for; a party has more than a signature.",
    state: "not_agreed",
    evidence: [
      {
        kind: "source",
        stance: "supports",
        title: "Agreement amending and supplementing the agreement of 27 April 1951, Igaliku, 6 August 2004",
        note: "Signed by the Greenland Home Rule Government as well.",
      },
      {
        kind: "contribution",
        stance: "contradicts",
        discussion: "whose-ground",
        index: 2,
        note: "That what is opened for one reason may be rewritten for another.",
      },
    ],
    positions: [
      { person: "eirikur-hallmundsson", value: "accept" },
      { person: "marit-haugland", value: "abstain" },
      {
        person: "katri-vuolijarvi",
        value: "objection",
        text: "Whoever opens the agreement opens all of it, in years in which others would like to rewrite it. I could support a finding that asks for Greenland’s part in carrying it out.",
      },
      {
        person: "torgunn-vassbotn",
        value: "reservation",
        text: "Right in substance, and not ours to recommend to a government that nobody here speaks for.",
      },
      { person: "chihaya-onodera", value: "abstain" },
      { person: "nivikka-petrussen", value: "support" },
    ],
    comments: [
      {
        person: "katri-vuolijarvi",
        body: "Would “in carrying it out” be something that you could live with?",
        replies: [
          {
            person: "nivikka-petrussen",
            body: "We carry it out already. We keep the runways.",
          },
        ],
      },
    ],
    rationale:
      "One objection stands and would be resolved only by another finding, which its proponent could not support. Both views are printed in the words of those who hold them.",
    calledOn: "2026-02-05",
  },
];
