import type { SampleCommission } from "./types.ts";

export const commissions: SampleCommission[] = [
  {
    slug: "tailored-programmes",
    group: "asia-pacific-partners",
    title: "What the four tailored programmes can carry",
    brief:
      "Describe the individual partnership programmes with Australia, Japan, New Zealand and South Korea and the practice of meeting as four. Say what each is good for and what it cannot bear. Conclude with proposals for the programmes after 2026. About 2,500 words with notes; no history before 2010 unless it explains something.",
    perspective: "Australia and NATO",
    authors: ["imogen-tarrant", "jonas-rickertsen"],
    state: "discharged",
    outline: { dueOn: "2025-09-15", handedInOn: "2025-09-12" },
    draft: { dueOn: "2025-11-10", handedInOn: "2025-11-14" },
    dueOn: "2025-12-15",
  },
  {
    slug: "korean-equipment-in-europe",
    group: "asia-pacific-partners",
    title: "South Korean equipment in European armies",
    brief:
      "Take the Polish contracts since 2022 as the main case and one other buyer for comparison. The group wants to know when such purchases add to deterrence and what follows for standards. Please agree on the figures between you before writing the argument.",
    perspective: "South Korea and Poland",
    authors: ["seo-yeon-maeng", "tomasz-wierzbowski"],
    state: "delivered",
    dueOn: "2026-03-31",
  },
  {
    slug: "russia-and-north-korea",
    group: "asia-pacific-partners",
    title: "Military cooperation between Russia and North Korea, seen from both regions",
    brief:
      "Set out what is publicly known, how differently it is assessed in Brussels and in the partner capitals, and whether a common assessment is possible. A proposal should answer the obvious objections.",
    perspective: "Japan",
    authors: ["takuma-hirabayashi"],
    state: "delivered",
    outline: { dueOn: "2026-07-31", handedInOn: "2026-07-30" },
    dueOn: "2026-10-30",
    expectedMonth: "2027-01",
  },
  {
    slug: "undersea-cables",
    group: "asia-pacific-partners",
    title: "Protecting undersea cables in the Baltic and in the East China Sea",
    brief:
      "Compare the two seas: incidents, response, prosecution. The group is interested in what could be exchanged in the first days after damage, and between whom. Keep the naval side short.",
    perspective: "Japan and Estonia",
    authors: ["chizuru-sato", "liina-kallaste"],
    state: "accepted",
    outline: { dueOn: "2026-09-30", handedInOn: "2026-09-28" },
    draft: { dueOn: "2026-11-27" },
    moreTime: {
      by: "liina-kallaste",
      milestone: "draft",
      until: "2026-12-07",
      reason:
        "The court in Helsinki publishes its reasons on 1 December. Without them the section on prosecution would rest on newspapers.",
    },
    dueOn: "2026-12-18",
    expectedMonth: "2027-02",
  },
  {
    slug: "new-zealand-and-distance",
    group: "asia-pacific-partners",
    title: "The smallest of the four: New Zealand and the uses of distance",
    brief:
      "Explain how a state with one ally and no nuclear arrangements uses a partnership with NATO, and what it declines to use it for. The Pacific islands should appear as more than scenery.",
    perspective: "New Zealand",
    authors: ["rewi-thornbury"],
    state: "accepted",
    outline: { dueOn: "2026-12-04" },
    dueOn: "2027-01-29",
    expectedMonth: "2027-03",
  },
  {
    slug: "chinese-readings",
    group: "asia-pacific-partners",
    title: "What Beijing hears: Chinese readings of NATO's Asia-Pacific partnerships",
    brief:
      "Read Chinese official and academic writing on the four partnerships since 2019 and tell the group which signals are noticed, which are misread, and which are ignored. Quote from the Chinese where the wording matters.",
    perspective: "NATO",
    authors: ["amrit-dhanoa", "etienne-delvaux"],
    state: "accepted",
    outline: { dueOn: "2027-01-15" },
    draft: { dueOn: "2027-02-26" },
    dueOn: "2027-03-31",
    expectedMonth: "2027-05",
  },
  {
    slug: "who-repairs-what",
    group: "asia-pacific-partners",
    title: "Who repairs what: depots after the second contract",
    brief:
      "Follow one howitzer from delivery to its first overhaul and say who owns the data, the tools and the queue. Two pages on what the group could recommend are worth more than ten on history.",
    perspective: "Poland",
    authors: ["tomasz-wierzbowski"],
    state: "offered",
    outline: { dueOn: "2027-02-12" },
    dueOn: "2027-05-28",
    expectedMonth: "2027-08",
  },
];
