import { arcticFindings } from "./arctic-findings.ts";
import type { SampleFinding } from "./types.ts";

const group = "asia-pacific-partners";

export const findings: SampleFinding[] = [
  {
    group,
    number: 1,
    theme: "How the partnership is built",
    proposedBy: "imogen-tarrant",
    statement:
      "The working substance of NATO's cooperation with Australia, Japan, New Zealand and South Korea lies in four individual programmes. Meeting as four adds political weight to them and cannot replace them.",
    reasons:
      "No agreement has ever been concluded with the four together, and the activities that officials in the partner capitals report using are all found in the individual texts. The meetings of four have had value at particular moments, Madrid in 2022 above all, and some value for relations among the partners. They have neither staff nor money, and the group sees no advantage in giving them either.",
    state: "agreed",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "partners-without-a-promise",
        quote: "NATO has never concluded an agreement with the four together.",
        note: "The starting point; nobody in review could name an exception.",
      },
      {
        kind: "passage",
        stance: "supports",
        paper: "partners-without-a-promise",
        quote:
          "Meeting as four adds weight to the individual programmes; it supplies nothing that the programmes do not already contain.",
        note: "The finding follows this passage closely.",
      },
      {
        kind: "contribution",
        stance: "qualifies",
        discussion: "what-partnership-is-for",
        index: 2,
        note: "Records a benefit of the format that no programme mentions: easier dealings between Japan and South Korea.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "Individually Tailored Partnership Programme between NATO and Japan for 2023–2026",
        url: "https://www.nato.int",
        note: "The longest of the four texts; its sixteen areas contain no reference to tasks of the four as a body.",
      },
    ],
    positions: [
      { person: "etienne-delvaux", value: "support" },
      { person: "amrit-dhanoa", value: "support" },
      {
        person: "takuma-hirabayashi",
        value: "accept",
        text: 'I can live with it since the word "political" is not used here as a term of abuse. The corridor in Brussels has been worth something to us.',
      },
      { person: "liina-kallaste", value: "support" },
      { person: "seo-yeon-maeng", value: "accept" },
      { person: "jonas-rickertsen", value: "support" },
      { person: "chizuru-sato", value: "support" },
      { person: "imogen-tarrant", value: "support" },
      { person: "rewi-thornbury", value: "support" },
      { person: "tomasz-wierzbowski", value: "abstain", text: "Outside what I know at first hand." },
    ],
    comments: [
      {
        person: "rewi-thornbury",
        body: '"Cannot replace them" is better than the earlier "must not replace them". Nobody is proposing that it should.',
        replies: [
          {
            person: "imogen-tarrant",
            body: "Agreed, and changed before circulation. The first wording was arguing with an editorial.",
          },
        ],
      },
    ],
    rationale:
      "Nine members support the finding or can live with it, one abstains because the matter lies outside his field, and no reservation was entered. The value of the format for relations between Japan and South Korea is stated in the reasons and in the evidence, as its proponents asked.",
    calledOn: "2026-01-22",
  },
  {
    group,
    number: 2,
    theme: "Industry and standards",
    proposedBy: "seo-yeon-maeng",
    statement:
      "Mutual recognition of certificates and standards is the form of defence-industrial cooperation with the partners that needs the least political agreement and lasts longest. It should be sought before joint production schemes are announced.",
    reasons:
      "Airworthiness shows the pattern: prepared by specialists over several years, concluded without controversy, and unaffected by changes of government on either side. The approval of ammunition is the obvious next case. Joint production has its place where a government has decided to buy. It depends on orders, and orders depend on budgets and elections.",
    state: "agreed",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "second-contracts",
        quote: "Mutual recognition is the form of cooperation that asks least of politics and lasts longest.",
        note: "With the history of the airworthiness arrangement in the same paragraph.",
      },
      {
        kind: "contribution",
        stance: "supports",
        discussion: "industry-and-standards",
        index: 2,
        note: "On how few people it took.",
      },
      {
        kind: "contribution",
        stance: "supports",
        discussion: "industry-and-standards",
        index: 3,
        note: "Names the approval of ammunition as the next case.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "NATO, Washington Summit Declaration, 10 July 2024",
        url: "https://www.nato.int",
        note: "The arrangement on airworthiness was signed on the following day, in the margins of the same summit.",
      },
    ],
    positions: [
      { person: "etienne-delvaux", value: "support" },
      { person: "amrit-dhanoa", value: "accept" },
      { person: "takuma-hirabayashi", value: "support" },
      { person: "liina-kallaste", value: "support" },
      { person: "seo-yeon-maeng", value: "support" },
      {
        person: "jonas-rickertsen",
        value: "support",
        text: "The Alliance owns few things outright. Standards are one of them.",
      },
      { person: "chizuru-sato", value: "support" },
      {
        person: "imogen-tarrant",
        value: "accept",
        text: 'I would have put less weight on "before". In practice both will be attempted at once.',
      },
      { person: "rewi-thornbury", value: "support" },
      { person: "tomasz-wierzbowski", value: "support" },
    ],
    comments: [
      {
        person: "tomasz-wierzbowski",
        body: "Codification of parts belongs here too. It is the cheapest of all and the one that my former colleagues curse about daily.",
        replies: [
          {
            person: "seo-yeon-maeng",
            body: "It is in our paper. I left it out of the statement because it needs no agreement at all, only a clause in the contract.",
          },
          { person: "tomasz-wierzbowski", body: "Fair. Then it goes under finding 4." },
        ],
      },
      { person: "chizuru-sato", body: 'I read "announced" as the important word. Has anyone else?' },
    ],
    rationale:
      "All ten who took a position support the finding or can live with it. One member would have preferred less emphasis on the order of steps and did not make it a reservation. Codification, raised in the comments, is dealt with under finding 4 and in the paper.",
    calledOn: "2026-05-07",
  },
  {
    group,
    number: 3,
    theme: "How the partnership is built",
    proposedBy: "jonas-rickertsen",
    statement:
      "NATO should not revive the proposal for a liaison office in Tokyo in the present decade. The partners' own missions in Brussels, if they are properly staffed, serve the same purpose at a lower political cost.",
    reasons:
      "The proposal of 2023 divided the Allies over three or four posts. Since then South Korea and Japan have both strengthened their representation in Brussels. What is missing is officers from the ministries that would use the connection: coast guards, procurement agencies, regulators. Posts of this kind can be filled by the partners without any decision of the Council.",
    state: "agreed_with_reservations",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "partners-without-a-promise",
        quote: "The missions in Brussels do the same work at a lower political price.",
        note: "Conclusion of the section on the office.",
      },
      {
        kind: "contribution",
        stance: "qualifies",
        discussion: "what-partnership-is-for",
        index: 3,
        note: "The condition about staffing comes from here.",
      },
      {
        kind: "contribution",
        stance: "supports",
        discussion: "what-partnership-is-for",
        index: 4,
        note: "On where the attention went in 2023.",
      },
      {
        kind: "finding",
        stance: "supports",
        number: 1,
        note: "If the substance is in the individual programmes, it is best served where these are managed.",
      },
    ],
    positions: [
      { person: "marit-haugland", value: "accept" },
      { person: "etienne-delvaux", value: "support" },
      { person: "amrit-dhanoa", value: "support" },
      { person: "takuma-hirabayashi", value: "accept" },
      {
        person: "liina-kallaste",
        value: "reservation",
        text: "I agree that the idea has no future at present. My reservation concerns the impression it leaves. Small Allies on the eastern side were told for years that an office or a battalion near them would be provocative, and they were told so by people at a safe distance. I do not wish this group to be read as endorsing the objection of 2023. We are saying that there is now a better way, and I would have liked the sentence to say so.",
      },
      { person: "seo-yeon-maeng", value: "accept" },
      { person: "jonas-rickertsen", value: "support" },
      {
        person: "chizuru-sato",
        value: "reservation",
        text: '"In the present decade" is more than we know. The missions do the work today because a few capable people happen to be in them. In Japan posts abroad are filled for two or three years, and what one officer builds the next may not continue. If by 2028 our coast guard still has nobody in Brussels, I should want to look at the question again, and I would not want to be told then that it was closed in 2026.',
      },
      { person: "imogen-tarrant", value: "support" },
      {
        person: "rewi-thornbury",
        value: "support",
        text: "From Wellington an office in Tokyo would have been no nearer than Brussels in any sense that matters.",
      },
      { person: "tomasz-wierzbowski", value: "abstain" },
    ],
    comments: [
      {
        person: "takuma-hirabayashi",
        body: 'Could we say "for the present" instead of naming a decade? It would meet Ms Satō\'s point.',
        replies: [
          {
            person: "jonas-rickertsen",
            body: 'I\'d rather keep a date. "For the present" is how the proposal has survived since 2007 without ever being decided.',
          },
          { person: "chizuru-sato", body: "Then I enter a reservation, with no hard feelings." },
        ],
      },
    ],
    rationale:
      "Eight members support the finding or accept it, one abstains. Two reservations stand and are printed. They concern the length of time named and the impression that the finding might give about the debate of 2023; neither disputes that the missions are at present the better instrument. The proposer was asked whether he would give up the date and preferred to keep it.",
    calledOn: "2026-01-29",
  },
  {
    group,
    number: 4,
    theme: "Industry and standards",
    proposedBy: "tomasz-wierzbowski",
    statement:
      "European purchases of South Korean equipment add to deterrence only so far as the buyer can maintain and resupply it at home or next door. Technical data, deep maintenance and at least one type of ammunition belong in the first contract.",
    reasons:
      "Equipment that can be sustained only from the other side of the continent loses deterrent value with time, and reserves in East Asia may be unavailable exactly when they are needed. After the first contract the buyer has little leverage. The Polish experience with tanks and with rocket artillery shows the difference that early provision makes.",
    state: "agreed_with_reservations",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "second-contracts",
        quote:
          "European orders strengthen deterrence only so far as the buyer can repair and resupply the equipment within reach of the front.",
        note: "The central claim of the paper.",
      },
      {
        kind: "passage",
        stance: "supports",
        paper: "second-contracts",
        quote:
          "The buyer who makes them at home has bought an arsenal, where the buyer of launchers has bought a salute.",
        note: "On rockets, the case in which provision was made early.",
      },
      {
        kind: "contribution",
        stance: "supports",
        discussion: "industry-and-standards",
        index: 0,
        note: "On the price of data asked for later.",
      },
      {
        kind: "contribution",
        stance: "qualifies",
        discussion: "industry-and-standards",
        index: 4,
        note: "Suggests a published list in place of terms that each buyer has to win alone.",
      },
    ],
    positions: [
      { person: "marit-haugland", value: "accept" },
      { person: "etienne-delvaux", value: "support" },
      { person: "amrit-dhanoa", value: "support" },
      { person: "takuma-hirabayashi", value: "support" },
      {
        person: "liina-kallaste",
        value: "reservation",
        text: "This is written for a buyer of a hundred and eighty tanks. A country that orders six launchers will be told by any seller in the world to take the catalogue. For us the choice is often between equipment without the drawings and no equipment. I would not have an Estonian minister reproached with a finding of this group for choosing the first. It would help if the text said that the terms should be obtained jointly wherever a buyer is too small to obtain them alone.",
      },
      { person: "seo-yeon-maeng", value: "support" },
      {
        person: "jonas-rickertsen",
        value: "reservation",
        text: 'I support the second sentence. The first says "only", and that is too strong. In 2022 a tank with ninety days of spares deterred somebody, at a moment when nothing else was to be had. Deterrence that decays is still deterrence while it lasts, and buying time is sometimes the purpose.',
      },
      { person: "chizuru-sato", value: "abstain" },
      {
        person: "imogen-tarrant",
        value: "support",
        text: "True of Australia's purchases as well. We could write a longer paper on the subject, with more embarrassment in it.",
      },
      { person: "rewi-thornbury", value: "support" },
      { person: "tomasz-wierzbowski", value: "support" },
    ],
    comments: [
      {
        person: "imogen-tarrant",
        body: "Is this a finding about South Korea? Every clause applies to American and German equipment.",
        replies: [
          {
            person: "tomasz-wierzbowski",
            body: "It applies to all. Distance makes it sharper, and we have evidence for this case only. I would rather be narrow and right.",
          },
        ],
      },
      {
        person: "seo-yeon-maeng",
        body: "For the record, people in our industry will dislike the second sentence and several have told me privately that it is correct.",
      },
    ],
    rationale:
      'Eight members support or accept the finding, one abstains, and two reservations stand. One asks for mention of joint purchasing by small buyers, the other disputes the word "only". Both were discussed with the proposer, who regards the first as a matter for a further finding and wishes to keep the word. The reservations are printed in full.',
    calledOn: "2026-05-12",
  },
  {
    group,
    number: 5,
    theme: "Contingencies",
    proposedBy: "takuma-hirabayashi",
    statement:
      "Allies and the four partners should begin regular, structured consultation on what a crisis over Taiwan would mean for the Euro-Atlantic area.",
    reasons:
      "Such a crisis would affect Europe within hours through shipping, finance, communications and the movement of American forces. The governments that would have to respond have never discussed it together in any regular form. Consultation commits nobody to action and would be confined to consequences for the Euro-Atlantic area, which is the Alliance's own business.",
    state: "not_agreed",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "one-theatre-or-two",
        quote: "Consultation that begins on the day of a crisis begins with the exchange of vocabularies.",
        note: "The argument from habit.",
      },
      {
        kind: "passage",
        stance: "qualifies",
        paper: "partners-without-a-promise",
        quote: "The Alliance as such has neither plans nor forces for a war in the western Pacific.",
        note: "Accepted by both sides; they draw opposite conclusions from it.",
      },
      {
        kind: "contribution",
        stance: "contradicts",
        discussion: "what-partnership-is-for",
        index: 5,
        note: "The case against a calendar.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "NATO, Strategic Concept, Madrid, 29 June 2022, paragraph 45",
        url: "https://www.nato.int",
        note: "Allies state that developments in the Indo-Pacific can directly affect their security.",
      },
    ],
    positions: [
      { person: "marit-haugland", value: "abstain" },
      {
        person: "etienne-delvaux",
        value: "reservation",
        text: "I would support consultation among those who wish to take part. The statement speaks of Allies and partners without exception. That makes it depend on the most reluctant of thirty-six, and a consultation that some attend in order to slow it down is of little use to the others.",
      },
      { person: "amrit-dhanoa", value: "support" },
      { person: "takuma-hirabayashi", value: "support" },
      {
        person: "liina-kallaste",
        value: "support",
        text: "We asked others for years to discuss a case in our region that they thought improbable and indelicate to mention. I cannot now tell Japan that its case is indelicate.",
      },
      {
        person: "seo-yeon-maeng",
        value: "reservation",
        text: "The subject is chosen too narrowly. From Seoul the danger is the coincidence of crises, one of them on the peninsula. A consultation about Taiwan alone would oblige my government to take part in a conversation that is awkward for it and to leave out the one that matters to it most. I would support the same words about coinciding crises in East Asia.",
      },
      {
        person: "jonas-rickertsen",
        value: "objection",
        text: "The Council can discuss anything it likes with anyone, and has done so on North Korea. What is proposed here is regular and structured, with all four, about one place. I have watched such bodies being set up. Within two years there is a work plan, and the existence of the work plan becomes an argument in somebody's election. It would divide the Allies at a time when they can least afford it. My objection would be met by consultation when events require it, in the Council, at the request of any Ally or partner.",
      },
      { person: "chizuru-sato", value: "support" },
      {
        person: "imogen-tarrant",
        value: "accept",
        text: "Canberra would attend, and prepare for it by speaking to Washington and Tokyo beforehand. I can live with the finding and do not expect much of the thing.",
      },
      {
        person: "rewi-thornbury",
        value: "objection",
        text: 'I said in our first discussion that a consultation with a calendar is a commitment in its first year of life, and nothing since has changed my mind. No parliament in the four countries has been asked. I do not deny the danger, and I want those who might fight to talk to those who would be asked to help. They can do so in twos and threes, without minutes. I would withdraw the objection if "regular, structured" were replaced by "occasional" and the choice of subject left open.',
      },
      {
        person: "tomasz-wierzbowski",
        value: "abstain",
        text: "I see both arguments and have nothing to add to either.",
      },
    ],
    comments: [
      {
        person: "amrit-dhanoa",
        body: 'Would the two who object accept "consultation on coinciding crises in East Asia and Europe, at the request of any participant"? It takes up Seo-yeon\'s point and drops the calendar.',
        replies: [
          { person: "rewi-thornbury", body: "I could live with that. It is a different finding, though." },
          { person: "jonas-rickertsen", body: "As could I." },
          {
            person: "takuma-hirabayashi",
            body: "I am grateful for the attempt. For me regularity is the substance: what is done only on request will be requested too late. I would rather have our disagreement printed than agree on a sentence that asks for nothing.",
          },
        ],
      },
      {
        person: "chizuru-sato",
        body: "May I suggest that we print the exchange above more or less as it stands? It explains the matter better than the reasons do.",
      },
    ],
    rationale:
      "Five members support or accept the finding, two have reservations, two object and two abstain. Compromise wording was tried. The objectors could have accepted it; the proposer could not, because it gave up the regularity that he regards as the point. The disagreement is one of principle and well argued on both sides, and I see nothing to be gained from further drafting. The views are recorded here and will be printed in the report.",
    calledOn: "2026-10-08",
  },
  {
    group,
    number: 6,
    theme: "Shared assessment",
    proposedBy: "amrit-dhanoa",
    statement:
      "NATO and the four partners should maintain a standing, jointly drafted assessment of military cooperation between Russia and North Korea, with dissenting views named and a public version once a year.",
    reasons:
      "The same cooperation is assessed separately in several capitals, and differences become known through the press. The Multilateral Sanctions Monitoring Team documents violations; it does not estimate effects or intentions. A narrow title keeps the work manageable and limits what has to be said about China.",
    state: "last_call",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "one-theatre-or-two",
        quote:
          "When a new claim appears, for instance that Russia has supplied a given component, each capital evaluates it separately, and the public learns about the disagreement from the newspapers of the third.",
        note: "Describes the present state.",
      },
      {
        kind: "passage",
        stance: "qualifies",
        paper: "one-theatre-or-two",
        quote: "An honest paper on the transaction cannot leave it out.",
        note: "The difficulty about China, admitted by the author himself.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "Multilateral Sanctions Monitoring Team, first report, 29 May 2025",
        url: "https://msmt.info",
        note: "Shows that the four partners and several Allies already publish together on part of the subject.",
      },
    ],
    positions: [
      { person: "etienne-delvaux", value: "accept" },
      { person: "amrit-dhanoa", value: "support" },
      { person: "takuma-hirabayashi", value: "support" },
      { person: "liina-kallaste", value: "support" },
      { person: "seo-yeon-maeng", value: "support" },
      {
        person: "jonas-rickertsen",
        value: "reservation",
        text: "I favour the assessment and doubt the public version. Once publication is promised, each revision will be negotiated for its effect on the front pages, and the drafters will know it. Let the thing run for two years first. If the classified paper proves good, an extract will find its way out by itself.",
      },
      { person: "chizuru-sato", value: "support" },
      { person: "imogen-tarrant", value: "support" },
    ],
    comments: [
      {
        person: "imogen-tarrant",
        body: '"Dissenting views named" is the part I like best. Has anybody asked an intelligence service whether it would agree?',
        replies: [
          {
            person: "takuma-hirabayashi",
            body: "I have asked two retired officials. One laughed and one said that it was done in his own service under the name of footnotes.",
          },
        ],
      },
      {
        person: "rewi-thornbury",
        body: "I'll take a position before the call closes. I want first to see whether a country without much collection of its own would be a drafter or a subscriber.",
      },
    ],
    lastCallClosesAt: "2026-12-04T16:00:00Z",
  },
  {
    group,
    number: 7,
    theme: "The sea floor",
    proposedBy: "liina-kallaste",
    statement:
      "Allies and the four partners should tell one another of suspected deliberate damage to undersea cables within seventy-two hours, through one contact point in each capital.",
    earlier: [
      {
        statement:
          "Allies and the four partners should tell each other of suspected deliberate damages to undersea cables within seventy-two hours.",
        next: { change: "words", note: "Grammar; nothing else." },
      },
      {
        statement:
          "Allies and the four partners should tell one another of suspected deliberate damage to undersea cables within seventy-two hours.",
        next: {
          change: "substance",
          note: "Finding 9 is merged into this one: it asked who is to be told. One contact point in each capital answers that.",
        },
      },
    ],
    reasons:
      "After three days the ship concerned is usually in another sea. What needs to be passed on is known by then and is seldom secret: the track, the transponder, changes of name and owner. A message of this kind implies no finding of guilt and needs no new organisation.",
    state: "in_discussion",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "cables-between-two-seas",
        quote: "The message would carry facts about the ship and no finding of guilt.",
        note: "From the draft; the section is not finished.",
      },
      {
        kind: "passage",
        stance: "qualifies",
        paper: "cables-between-two-seas",
        quote:
          "This is the reason why deliberate damage is attractive, and also why nobody should be asked to report every fault to a foreign government.",
        once: "This is why deliberate damage is tempting, and also why nobody can be asked to report each fault to another government.",
        note: "The threshold has to be set with care.",
      },
      {
        kind: "contribution",
        stance: "supports",
        discussion: "what-partnership-is-for",
        index: 7,
        note: "The suggestion to begin with those who run networks and cables.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "New York Joint Statement on the Security and Resilience of Undersea Cables, September 2024",
        note: "Endorsed by the four partners and many Allies; it contains principles and no procedure.",
      },
      {
        kind: "passage",
        stance: "contradicts",
        paper: "cables-between-two-seas",
        quote: "The message would carry facts about the ship and no finding of guilt.",
        once: "Insurers settle such losses quietly, and premiums in the Gulf of Finland have not risen since.",
        note: "If nobody bears the cost, nobody will send messages. The authors took the sentence out in October.",
      },
      {
        kind: "library",
        stance: "supports",
        title: "Annual Survey of Submarine Cable Faults",
        locator: "pp. 12–15",
        note: "How long faults take to be found and repaired.",
      },
    ],
    positions: [
      { person: "liina-kallaste", value: "support" },
      {
        person: "chizuru-sato",
        value: "support",
        text: "Seventy-two hours is what our coast guard can keep.",
        version: 1,
      },
      { person: "rewi-thornbury", value: "support", text: "We would be chiefly a recipient, and grateful." },
      {
        person: "seo-yeon-maeng",
        value: "reservation",
        text: "Seventy-two hours from what? In our waters the first sign of damage is often a complaint from a bank, and the operator may need a week to exclude a trawler. If the clock starts at the fault, the message will be late or wrong. If it starts when the authorities suspect intent, everyone will suspect a little later. The finding should say when the clock starts.",
      },
      {
        person: "jonas-rickertsen",
        value: "objection",
        text: "The aim is right and the address is wrong. Several Allies keep this matter strictly in civilian hands, with their transport or economics ministries, and will not have it routed through anything that carries NATO's name. My objection falls if the statement says that the contact points are to be named by each government as it sees fit and that the Alliance's role is to keep the list.",
      },
      { person: "amrit-dhanoa", value: "accept" },
    ],
    comments: [
      {
        person: "liina-kallaste",
        body: "On Jonas's objection: I am content to say that governments choose the contact point. In Estonia it would be a civilian agency anyway. I'll propose new wording this week.",
        replies: [
          { person: "jonas-rickertsen", body: "Thank you. With that I would move to support." },
          {
            person: "chizuru-sato",
            body: "In Japan it would be the coast guard, which is civilian by law and is not always understood to be so abroad. The wording should leave room for this.",
          },
        ],
      },
      {
        person: "seo-yeon-maeng",
        body: 'And the clock, please. "Within seventy-two hours of a decision to open an investigation" would do for me.',
        replies: [
          {
            person: "chizuru-sato",
            body: "A good starting point. Under our law such a decision is dated and signed, so it can be proved.",
          },
        ],
      },
    ],
  },
  {
    group,
    number: 8,
    theme: "Accountability",
    proposedBy: "rewi-thornbury",
    statement:
      "NATO and the four partners should publish, once a year and on one page for each, what the four flagship projects announced in Washington in 2024 have done, spent and stopped.",
    reasons:
      "More than two years after the announcement it is not possible to learn from public documents what the projects consist of. Parliaments in the partner countries have begun to ask. Where security forbids an answer, one sentence saying so is enough.",
    state: "circulated",
    evidence: [
      {
        kind: "passage",
        stance: "supports",
        paper: "partners-without-a-promise",
        quote:
          "Cooperation that cannot be described cannot be defended when a parliament asks what it is for.",
        note: "The authors looked for public documents and found none.",
      },
      {
        kind: "source",
        stance: "supports",
        title: "NATO, Washington Summit Declaration, 10 July 2024, paragraph 30",
        url: "https://www.nato.int",
        note: "Announces the four projects in a single sentence.",
      },
      {
        kind: "finding",
        stance: "qualifies",
        number: 1,
        note: "If the substance is in the individual programmes, a report on projects of the four shows the smaller part of it.",
      },
    ],
    positions: [
      { person: "rewi-thornbury", value: "support" },
      { person: "imogen-tarrant", value: "support" },
      {
        person: "liina-kallaste",
        value: "support",
        text: "I asked for the same in a bulletin, for cyber defence only.",
      },
    ],
    comments: [
      {
        person: "amrit-dhanoa",
        body: '"Stopped" will be resisted more than "spent". Keep it.',
      },
      {
        person: "marit-haugland",
        body: "Positions are invited from everyone by 11 December. We shall discuss the finding in January, after Tokyo.",
      },
    ],
  },
  {
    group,
    number: 9,
    theme: "The sea floor",
    proposedBy: "rewi-thornbury",
    statement:
      "Each of the four partners should know whom to call in an Allied capital when a cable fails and nobody can say why.",
    reasons: "At present the call goes to whoever answered the last one.",
    state: "superseded",
    mergedInto: 7,
    evidence: [
      {
        kind: "contribution",
        stance: "supports",
        discussion: "what-partnership-is-for",
        index: 7,
        note: "The suggestion to begin with those who run networks and cables.",
      },
    ],
    positions: [{ person: "rewi-thornbury", value: "support" }],
    comments: [
      {
        person: "liina-kallaste",
        body: "Is this not one half of finding 7? I would rather have one good sentence than two.",
        replies: [{ person: "rewi-thornbury", body: "Agreed. Let us merge them." }],
      },
    ],
  },
  {
    group,
    number: 10,
    theme: "The sea floor",
    proposedBy: "tomasz-wierzbowski",
    statement:
      "Repair ships are too few in both seas, and Allies and the four partners should say in advance which of them may be called on.",
    reasons: "",
    state: "draft",
    evidence: [],
    positions: [],
    comments: [],
  },
  ...arcticFindings,
];
