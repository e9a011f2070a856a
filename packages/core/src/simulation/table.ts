import type { SimulatedInvites } from "./invites.ts";
import type { SimulationPlan } from "./plan.ts";
import type { SimulatedReview } from "./reviews.ts";
import type { SimulatedGuest } from "./simulate.ts";

/** A file's header and rows, as a survey tool would export them. */
export type Table = [header: string[], ...rows: string[][]];

/**
 * The guests as a survey file: one row a visit, blanks where nothing was asked or answered.
 * @param kind what the file calls its venues, and the letter that its visits' ids begin with
 */
export function guestTable(
  { touchpoints }: SimulationPlan,
  guests: readonly SimulatedGuest[],
  dayOf: (day: number) => string,
  kind = { venue: "hotel", letter: "H" },
): Table {
  const codes = touchpoints.map(({ code }) => code);
  const header = [
    `visit_id,guest_id,${kind.venue},date,kind_of_guest,channel,employee,overall,recommend,expectation,came_back,gave_up_at`,
    "complaint,complaint_about,closed,hours,rating_afterwards",
    ...codes,
    ...codes.map((code) => `feel_${code}`),
  ].flatMap((names) => names.split(","));
  const rows = guests.map((guest, number) => [
    `${kind.letter}${String(number + 1).padStart(6, "0")}`,
    `G${String(guest.person + 1).padStart(6, "0")}`,
    guest.venue,
    dayOf(guest.day),
    guest.segment,
    guest.channel,
    `${guest.venue}-${guest.staff + 1}`,
    String(guest.overall),
    String(guest.recommend),
    String(guest.expectation),
    guest.returned === null ? "" : guest.returned ? "yes" : "no",
    guest.exit === null ? "" : (codes[guest.exit] as string),
    ...caseCells(guest),
    ...guest.ratings.map((rating) => (rating === undefined ? "n/a" : rating === null ? "" : String(rating))),
    ...guest.valences.map((feeling) => (feeling === undefined ? "" : String(feeling))),
  ]);
  return [header, ...rows];
}

function caseCells({ complaint }: SimulatedGuest): string[] {
  if (complaint === null) return ["no", "", "", "", ""];
  const { touchpoint, closed, hours, after } = complaint;
  return ["yes", touchpoint, closed ? "yes" : "no", String(hours), after === null ? "" : String(after)];
}

/** The invitations as a file: one row a hotel, week and kind of guest. */
export function inviteTable(invites: readonly SimulatedInvites[], dayOf: (day: number) => string): Table {
  return [
    ["hotel", "week_from", "kind_of_guest", "invited", "responded"],
    ...invites.map(({ venue, week, segment, invited, responded }) => [
      venue,
      dayOf(7 * week),
      segment,
      String(invited),
      String(responded),
    ]),
  ];
}

/** Reviews as a file, as a review site exports them: one row a review. */
export function reviewTable(
  reviews: readonly SimulatedReview[],
  dayOf: (day: number) => string,
  venue: string,
): Table {
  return [
    ["review_id", venue, "date", "kind_of_guest", "review"],
    ...reviews.map((review, number) => [
      `V${String(number + 1).padStart(5, "0")}`,
      review.venue,
      dayOf(review.day),
      review.segment,
      review.text,
    ]),
  ];
}

/** The table as text; only reviews need quotes. */
export function csv(table: Table): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => `${row.map(cell).join(",")}\n`).join("");
}
