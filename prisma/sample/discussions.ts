import { arcticDiscussions } from "./arctic-discussions.ts";
import type { SampleDiscussion } from "./types.ts";

export const discussions: SampleDiscussion[] = [
  {
    slug: "what-partnership-is-for",
    group: "asia-pacific-partners",
    title: "What partnership is for",
    rule: "on_the_record",
    state: "summary_agreed",
    startsAt: "2025-06-05T09:30",
    minutes: 180,
    timeZone: "Europe/Brussels",
    place: "Meridian Policy Institute, Brussels",
    agenda: [
      "Programme and format: what is bilateral, what is done by four",
      "The liaison office: lessons of 2023",
      "Where consultation should stop",
    ],
    contributions: [
      {
        agendaItem: 1,
        speaker: "imogen-tarrant",
        body: "Everything Canberra has used in the last three years was in the individual programme or in a bilateral arrangement with one Ally. The meetings of four helped ministers explain it at home. I would not call that nothing, but it is a different kind of thing and we should stop adding the two together.",
      },
      {
        agendaItem: 1,
        speaker: "jonas-rickertsen",
        body: "On the staff side a programme works when one desk officer owns a line and has a counterpart who answers mail. I have seen lines without an owner reported as progressing for six years. The next programmes should have fewer lines and the name of an office beside each.",
      },
      {
        agendaItem: 1,
        speaker: "takuma-hirabayashi",
        body: "I accept the distinction, with one caution. For Japan the meeting of four has changed how we deal with South Korea. Some of the easiest conversations between our two countries since 2022 took place in a corridor in Brussels. It would be a pity to call this mere politics.",
      },
      {
        agendaItem: 2,
        speaker: "chizuru-sato",
        body: "The office was described in Tokyo as a service for Japanese ministries that do not know whom to ask. That need was real, for the coast guard among others. A mission in Brussels meets it only if the mission has people from those ministries in it, and ours began with diplomats and officers.",
      },
      {
        agendaItem: 2,
        speaker: "etienne-delvaux",
        body: "In 2023 the proposal was discussed for three months and the staffing of partner missions not at all. If half of that attention had gone into four or five posts in Brussels, the partners would have had by the following year most of what the office was meant to give.",
      },
      {
        agendaItem: 3,
        speaker: "rewi-thornbury",
        body: "A consultation with a calendar is a commitment in its first year of life. If thirty-two Allies and four partners meet twice a year on one contingency, people will expect them to act on it. My Parliament has not been asked and I doubt whether others have.",
      },
      {
        agendaItem: 3,
        speaker: "seo-yeon-maeng",
        body: "In Seoul the fear is less about Taiwan as such than about coincidence: a crisis there, shells wanted in Europe and something moving in the North in the same month. If we consult on anything it should be on the coincidence, since each of us has planned as if the other two would be quiet.",
      },
      {
        agendaItem: 3,
        speaker: "liina-kallaste",
        body: "We talk about consultation as if it began with generals. In the first days of any crisis it will be operators and registries who see something. I would start with those who run networks and cables, because they are willing and nobody will mistake them for an alliance.",
      },
    ],
    summary: `Members distinguished between the individual partnership programmes and the practice of inviting the four partners together. There was wide agreement that the programmes contain the substance. Several members nevertheless valued the meetings of four for their effect on relations among the partners themselves.

On the liaison office, members agreed that the needs behind the proposal were real. Most thought that they can be met by the partners' missions in Brussels, provided that these are staffed from the ministries concerned and not by diplomats and officers alone.

On consultation about contingencies, views differed. One view holds that a regular consultation creates expectations which no parliament has approved. Another holds that the coincidence of crises in two or three places is the case that nobody has prepared for, and that it must be talked about beforehand. It was suggested that exchanges among operators of networks and cables could begin without settling the question.

The group asked for papers on the tailored programmes, on South Korean equipment in Europe, on cooperation between Russia and North Korea, and on undersea cables.`,
  },
  {
    slug: "industry-and-standards",
    group: "asia-pacific-partners",
    title: "Industry and standards after the first deliveries",
    rule: "not_for_attribution",
    state: "summary_drafted",
    startsAt: "2026-02-25T14:00",
    minutes: 150,
    timeZone: "Europe/Warsaw",
    place: "Warsaw",
    agenda: [
      "What buyers learned between first and second contracts",
      "Standards, certificates and codification",
      "Stocks: who can spare what, and when",
    ],
    contributions: [
      {
        agendaItem: 1,
        body: "The right to use technical data is seldom priced in a first contract, because those who negotiate it are given a few weeks and a delivery date. Asked for later, it costs several times as much.",
      },
      {
        agendaItem: 1,
        body: "A seller who keeps the drawings keeps the maintenance business and loses the next customer. Companies understand this, but the manager who would have to give up the drawings is not the manager who loses the customer.",
      },
      {
        agendaItem: 2,
        body: "Mutual recognition of airworthiness was prepared for years by perhaps a dozen people and was never debated in any parliament. It has saved more time than every industrial memorandum signed in the same period.",
      },
      {
        agendaItem: 2,
        body: "Ammunition approval is where the next saving lies. At present each national authority repeats tests that another has already done, because no one is entitled to rely on the other's signature.",
      },
      {
        agendaItem: 2,
        body: "A common list of minimum terms, published by the Alliance and open to every buyer, would be worth more than advice to negotiate harder.",
      },
      {
        agendaItem: 3,
        body: "Wartime reserves held in East Asia should be left out of European planning altogether. Counting on them is worse than having nothing, since it delays the decision to build a line at home.",
      },
      {
        agendaItem: 3,
        body: "There is a case for the opposite exchange. Lines now being built in Europe for partner designs could one day supply the partner, and nobody has written that into a contract yet.",
      },
    ],
    summary: `The discussion was held not for attribution. The group agreed on the following record.

Between first and second contracts buyers learned chiefly about technical data: the right to use it is cheap to obtain at the beginning and expensive later. It was also said that sellers have an interest in granting it, though the interest is not felt by those who would have to decide.

On standards, the recognition of airworthiness certificates was regarded as the most useful single step of recent years. The approval of ammunition was named as the next one. A published list of minimum terms for purchases was suggested.

On stocks, it was said that reserves held in East Asia should not figure in European plans. The possibility was raised that production lines in Europe might in time supply the partners, which would need to be provided for in contracts.`,
  },
  {
    slug: "coinciding-crises",
    group: "asia-pacific-partners",
    title: "Coinciding crises",
    rule: "off_the_record",
    state: "planned",
    startsAt: "2026-12-09T10:00",
    minutes: 180,
    timeZone: "Asia/Tokyo",
    place: "Tōkai International House, Tokyo",
    agenda: [
      "Two crises in one month: what would be asked of whom",
      "What can be prepared without a commitment",
    ],
    contributions: [],
  },
  {
    slug: "seventy-two-hours",
    group: "asia-pacific-partners",
    title: "Seventy-two hours: what to tell one another of a broken cable",
    rule: "not_for_attribution",
    state: "summary_circulated",
    startsAt: "2026-10-14T13:30",
    minutes: 150,
    timeZone: "Europe/Tallinn",
    place: "Tallinn",
    agenda: [
      "What a coastal state knows after three days, and what it may pass on",
      "Who would receive it",
      "What insurers and operators would do with it",
    ],
    contributions: [
      {
        agendaItem: 1,
        body: "After three days one knows the ship, its track and its owner of last month. One does not know the intent, and any message that waits for the intent will never be sent.",
      },
      {
        agendaItem: 1,
        body: "The legal service will ask whether a track is evidence in a criminal case. If it is, the prosecutor has to agree before it leaves the country, and the prosecutor works in weeks.",
      },
      {
        agendaItem: 2,
        body: "A contact point that is an office answers on Monday. What is wanted is a duty officer with a name, a telephone and the right to read.",
      },
      {
        agendaItem: 2,
        body: "Naval channels exist and work at night, but the coast guard, which has the facts, is in most of our countries not on them.",
      },
      {
        agendaItem: 3,
        body: "Insurers would pay for such a list. That is a reason to be careful with it, since a ship that is on it by mistake does not sail again.",
      },
      {
        agendaItem: 3,
        body: "Operators report faults to each other already. They would join, provided that nobody turns their reports into accusations.",
      },
    ],
    summary: `Members discussed a notice of suspected deliberate damage to undersea cables, to be passed among Allies and the four partners within seventy-two hours.

It was agreed that such a notice should state facts about a ship and make no finding of intent. Members pointed out that in some countries a ship's track is evidence, so that a prosecutor has to release it first. It was suggested that the notice begin with what is public anyway.

On the receiving end, most members preferred a named duty officer in each capital to an office. Some members thought that naval channels suffice. Others observed that the coast guards, which have the facts, are not connected to them.

The interest of insurers in such notices was mentioned as a risk: a ship that is named by mistake bears the damage alone. The group asked the authors of the paper on cables to propose how a notice would be withdrawn.`,
    circulatedSummary: `Members discussed a notice of suspected deliberate damage to undersea cables, to be passed among Allies and the four partners within seventy-two hours.

It was agreed that such a notice should state facts about a ship and make no finding of intent. Members pointed out that a ship's track is evidence, so that a prosecutor has to release it first.

On the receiving end, members preferred a named duty officer in each capital to an office. Some members thought that naval channels suffice. Others observed that the coast guards, which have the facts, are not connected to them.

The interest of insurers in such notices was mentioned as a risk: a ship that is named by mistake bears the damage alone.`,
    remarks: [
      {
        body: "Whether a track is evidence differs from country to country. As it stands the sentence is wrong for at least two of us.",
        answer:
          "Taken up: it now says “in some countries”, and adds that a notice can begin with what is public.",
      },
      {
        body: "The request to the authors of the cables paper is missing. It was the one thing on which nobody disagreed.",
        answer: "Taken up as the last sentence.",
      },
      {
        body: "“Some members thought that naval channels suffice” makes this sound like a school of thought. It was said once, in passing.",
      },
    ],
  },
  {
    slug: "before-the-drafting-begins",
    group: "asia-pacific-partners",
    title: "Before the drafting begins: findings that are still open",
    rule: "not_for_attribution",
    state: "planned",
    startsAt: "2027-01-28T09:30",
    minutes: 210,
    timeZone: "Europe/Brussels",
    place: "Meridian Policy Institute, Brussels",
    link: "https://meet.example.org/meridian-partners",
    briefing: `This is the last meeting before the report is drafted. We do not reopen what is agreed.

Please read beforehand:

- the findings in last call, and the objections that stand against them;
- the circulated summary of the discussion in Tallinn;
- the draft of the paper on cables, in particular its part on the law.

Those who join from afar are asked to use headphones and a room with a door.`,
    agenda: [
      "Objections that stand: what would resolve each of them",
      "Cables: what the seventy-two hours would commit us to",
      "What the report should not say",
    ],
    contributions: [],
  },
  ...arcticDiscussions,
];
