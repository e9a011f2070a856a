import type { Figure } from "@touchstone/core/indicator/figure";
import type { Funnel, Outcomes, RecoveryAnalysis, RecoveryRow } from "@touchstone/core/recovery";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, type Fields, localised } from "../builder.ts";
import type { Catalogue } from "../catalogue.ts";
import { FigureType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import type { About } from "../subject.ts";
import { type VenueNode, VenueType, venueNode } from "../venue.ts";

/** A recovery analysis and what its places mean. */
export interface Recovered extends About {
  analysis: RecoveryAnalysis;
  catalogue: Catalogue;
  /** Codes of the venues in the order in which the analysis counts them. */
  venues: readonly string[];
  milliseconds: number;
  fromCache: boolean;
}

type RowOf = Recovered & { row: RecoveryRow };

const OutcomesType = builder.objectRef<Outcomes>("ComplaintOutcomes").implement({
  description: "How guests who complained felt about it afterwards.",
  fields: (t) => ({
    rated: t.exposeInt("rated", { description: "Closed complaints that were rated afterwards." }),
    recovered: t.exposeInt("recovered", { description: "Of these, rated at the threshold or above." }),
    unknown: t.exposeInt("unknown", {
      description: "Closed without a rating: outcome unknown, counted as not recovered.",
    }),
  }),
});

/** The counts of complaints and what became of them. */
function funnelFields<Parent>(t: Fields<Parent>, read: (parent: Parent) => Funnel) {
  return {
    complaints: t.int({ description: "Complaints.", resolve: (parent) => read(parent).complaints }),
    open: t.int({
      description: "Still open when they were last looked at.",
      resolve: (parent) => read(parent).open,
    }),
    closed: t.int({ description: "Closed.", resolve: (parent) => read(parent).closed }),
    outcomes: t.field({
      type: OutcomesType,
      nullable: true,
      description: "How guests felt afterwards; null where it was not asked or would tell about few guests.",
      resolve: (parent) => read(parent).outcomes,
    }),
  };
}

export const RecoveryFunnelType = builder.objectRef<Funnel>("RecoveryFunnel").implement({
  description: "Complaints and what became of them, step by step.",
  fields: (t) => funnelFields(t, (funnel) => funnel),
});

function rowFields(t: Fields<RowOf>, among: string) {
  const figure = (description: string, read: (row: RecoveryRow) => Figure) =>
    t.field({ type: FigureType, description, resolve: ({ row }) => read(row) });
  return {
    ...funnelFields(t, ({ row }) => row),
    complaintShare: figure(`Complaints of ${among}.`, ({ complaintShare }) => complaintShare),
    rate: figure("Recovered of all complaints, open ones included.", ({ rate }) => rate),
    medianHours: t.float({
      nullable: true,
      description: "Hours in which half are closed; null where fewer than half are, or too few have a time.",
      resolve: ({ row }) => row.medianHours,
    }),
  };
}

export const VenueRecoveryType = builder.objectRef<RowOf>("VenueRecovery").implement({
  description: "Recovery at one venue.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      description: "The venue.",
      resolve: ({ row, venues, catalogue }) => venueAt(catalogue, venues[row.place as number]),
    }),
    ...rowFields(t, "the visits"),
  }),
});

export const TouchpointRecoveryType = builder.objectRef<RowOf>("TouchpointRecovery").implement({
  description: "Recovery of complaints about one touchpoint.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      nullable: true,
      description: "The touchpoint; null for complaints that name none.",
      resolve: ({ row, journey }) => {
        const code = row.place === null ? undefined : journey.touchpoints[row.place]?.code;
        return code === undefined ? null : touchpointOf(journey, code);
      },
    }),
    ...rowFields(t, "the visits that met the touchpoint"),
  }),
});

export const SegmentRecoveryType = builder.objectRef<RowOf>("SegmentRecovery").implement({
  description: "Recovery for one kind of guest.",
  fields: (t) => ({
    value: t.string({
      nullable: true,
      description: "Code of the segment value; null for guests without one.",
      resolve: (parent) => segmentValueOf(parent)?.code ?? null,
    }),
    name: localised(t, "Name of the value.", (parent) => segmentValueOf(parent)?.name ?? withoutValue),
    ...rowFields(t, "the visits"),
  }),
});

const withoutValue: LocalisedText = { en: "Not stated", zh: "未注明" };

function segmentValueOf({
  row,
  analysis,
  catalogue,
}: RowOf): { code: string; name: LocalisedText } | undefined {
  const dimension = catalogue.segments.find(({ code }) => code === analysis.segment);
  return row.place === null ? undefined : dimension?.values[row.place];
}

function venueAt({ venueByCode }: Catalogue, code: string | undefined): VenueNode {
  const venue = code === undefined ? undefined : venueByCode.get(code);
  if (!venue) throw new RangeError(`recovery counts a venue that the catalogue does not hold: ${code}`);
  return venueNode(venue);
}
