import {
  type Inconsistency,
  inconsistencySentence,
  type ListedEmployee,
  type VenueInconsistency,
} from "@touchstone/core/risk";
import { builder } from "../builder.ts";
import { VenueType } from "../venue.ts";
import { type RiskQuestion, venueOf } from "./question.ts";
import { figureField, reportFields } from "./report.ts";

const VenueInconsistencyType = builder
  .objectRef<RiskQuestion & { row: VenueInconsistency }>("VenueInconsistency")
  .implement({
    description: "How far the experience at one venue depends on who serves.",
    fields: (t) => ({
      venue: t.field({
        type: VenueType,
        description: "The venue.",
        resolve: ({ row, ...question }) => venueOf(question, row.venue),
      }),
      employees: t.int({ description: "Employees known there.", resolve: ({ row }) => row.employees }),
      share: figureField(t, "Share of the variation that lies between employees.", ({ row }) => row.share),
      spread: figureField(t, "Points between strong and weak service.", ({ row }) => row.spread),
      p: t.float({
        nullable: true,
        description: "p value of no difference between employees.",
        resolve: ({ row }) => row.p,
      }),
      q: t.float({
        nullable: true,
        description: "The same, corrected for the number of venues (Benjamini–Hochberg).",
        resolve: ({ row }) => row.q,
      }),
    }),
  });

const StaffBandType = builder.objectRef<Inconsistency["distribution"][number]>("StaffBand").implement({
  description: "How many employees have a mean rating within a band. Nobody is named.",
  fields: (t) => ({
    from: t.exposeFloat("from", { description: "Lower end of the band, 0–100." }),
    to: t.exposeFloat("to", { description: "Upper end of the band." }),
    employees: t.exposeInt("employees", { description: "Employees in it, those with enough visits only." }),
  }),
});

const ListedEmployeeType = builder
  .objectRef<RiskQuestion & { employee: ListedEmployee }>("ListedEmployee")
  .implement({
    description: "An employee under a pseudonym, from ten visits on. Never ranked.",
    fields: (t) => ({
      pseudonym: t.string({
        description: "Stands for the employee; the source's own code is not kept.",
        resolve: ({ employee }) => employee.pseudonym,
      }),
      venue: t.field({
        type: VenueType,
        description: "Where the employee served.",
        resolve: ({ employee, ...question }) => venueOf(question, employee.venue),
      }),
      figure: figureField(
        t,
        "Mean rating of the human touchpoints served.",
        ({ employee }) => employee.figure,
      ),
    }),
  });

export const InconsistencyType = builder
  .objectRef<RiskQuestion & { found: Inconsistency }>("ServiceInconsistency")
  .implement({
    description:
      "Service inconsistency: how far the experience depends on who serves. An association: employees serve different guests at different hours.",
    fields: (t) => ({
      ...reportFields(
        t,
        ({ found }) => found,
        ({ found }) => inconsistencySentence(found),
      ),
      employees: t.int({ description: "Employees known.", resolve: ({ found }) => found.employees }),
      share: figureField(
        t,
        "Share of the variation between visits of one venue that lies between employees (intraclass correlation).",
        ({ found }) => found.share,
      ),
      searleLow: t.float({
        nullable: true,
        description: "Lower end of the same after Searle, who takes employees to have equally many visits.",
        resolve: ({ found }) => found.components?.searleLow ?? null,
      }),
      searleHigh: t.float({
        nullable: true,
        description: "Upper end of the same after Searle.",
        resolve: ({ found }) => found.components?.searleHigh ?? null,
      }),
      spread: figureField(
        t,
        "Points between an employee at the 90th and one at the 10th percentile.",
        ({ found }) => found.spread,
      ),
      f: t.float({
        nullable: true,
        description: "F of the test that employees do not differ.",
        resolve: ({ found }) => (Number.isFinite(found.components?.f) ? (found.components?.f ?? null) : null),
      }),
      p: t.float({ nullable: true, description: "Its p value.", resolve: ({ found }) => found.p }),
      varianceBetween: t.float({
        nullable: true,
        description: "Variance between employees, squared points.",
        resolve: ({ found }) => found.components?.varianceBetween ?? null,
      }),
      varianceWithin: t.float({
        nullable: true,
        description: "Variance between visits of one employee, squared points.",
        resolve: ({ found }) => found.components?.msWithin ?? null,
      }),
      likelihoodVarianceBetween: t.float({
        nullable: true,
        description: "Variance between employees by restricted maximum likelihood: a check.",
        resolve: ({ found }) => found.reml?.varianceBetween ?? null,
      }),
      byVenue: t.field({
        type: [VenueInconsistencyType],
        description: "Each venue that names employees.",
        extensions: { size: 20 },
        resolve: ({ found, ...question }) => found.byVenue.map((row) => ({ ...question, row })),
      }),
      distribution: t.field({
        type: [StaffBandType],
        description:
          "Employees by mean rating, in bands of five points. Bands that nobody is in are left out.",
        resolve: ({ found }) => found.distribution,
      }),
      staffToList: t.int({
        description: "Employees with enough visits to be listed.",
        resolve: ({ found }) => found.staffToList,
      }),
      staff: t.field({
        type: [ListedEmployeeType],
        description: "Employees with enough visits, by venue and pseudonym, never by rating; at most 200.",
        extensions: { size: 40 },
        resolve: ({ found, ...question }) => found.staff.map((employee) => ({ ...question, employee })),
      }),
    }),
  });
