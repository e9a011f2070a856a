import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { golden } from "../../../test/golden-deviation.ts";
import { type LayoutPlanName, layoutPlan, layoutPlanNames } from "../../../test/layout-plans.ts";
import { functionCodes } from "../../format/catalogue.ts";
import type { Diversity } from "./diversity.ts";
import { layoutStatics } from "./statics.ts";

// biome-ignore lint/suspicious/noExplicitAny: the reference results in the shape they come in
type Reference = any;

const folder = (name: LayoutPlanName) => (name === "monaco-ville" ? "monaco-ville/" : "");
const expectedOf = (name: LayoutPlanName): Reference =>
  JSON.parse(
    readFileSync(
      new URL(`../../../golden/layout/${folder(name)}${name}.static.json`, import.meta.url),
      "utf8",
    ),
  );
const at = (name: LayoutPlanName, section: string, method: string) =>
  golden(`layout/${name}.static.json`, `layout ${section}`, method, 1e-9);
const keyed = (rows: readonly (readonly [string, number | null | undefined])[]) => Object.fromEntries(rows);

describe.each(layoutPlanNames)("static indicators of %s", (name) => {
  const plan = layoutPlan(name);
  const found = layoutStatics(plan);
  const expected = expectedOf(name);

  it("network, nodes and edges", () => {
    const { close } = at(name, "2.3", "Network shape and centrality");
    const { network, nodes, edges } = expected;
    for (const key of [
      "nodes",
      "edges",
      "components",
      "cyclomatic",
      "meshedness",
      "gamma",
      "meanDegree",
      "totalLengthM",
    ] as const)
      close(found.network[key], network[key], key);
    close(found.network.deadEndShare, network.deadEndNodeShare);
    close(found.network.culDeSacLengthShare, network.culDeSacLengthShare);
    expect([...found.network.deadEnds].sort()).toEqual([...network.deadEndNodes].sort());
    expect([...found.network.culDeSacs].sort()).toEqual([...network.culDeSacEdges].sort());
    const { centrality } = found;
    plan.nodes.forEach(({ id }, node) => {
      close(centrality.degree[node], nodes[id].degree, `${id} degree`);
      close(centrality.betweenness[node], nodes[id].betweenness, `${id} betweenness`);
      close(centrality.closeness[node], nodes[id].closeness, `${id} closeness`);
      close(centrality.harmonic[node], nodes[id].harmonic, `${id} harmonic`);
      close(centrality.straightness[node], nodes[id].straightness, `${id} straightness`);
      close(centrality.within400[node], nodes[id].density400, `${id} within 400 m`);
      close(centrality.gravity400[node], nodes[id].gravity400, `${id} gravity`);
    });
    plan.edges.forEach(({ id }, edge) => {
      close(centrality.edgeBetweenness[edge], edges[id].betweenness, `${id} betweenness`);
    });
  });

  it("detours", () => {
    const { close } = at(name, "2.3", "Detour ratios");
    for (const key of ["unitPairs", "mean", "p90", "max", "gateToUnitMean"] as const)
      close(found.detour[key], expected.detour[key], key);
  });

  it("diversity by count, area and revenue", () => {
    const { close, allClose } = at(name, "2.1", "Diversity of functions, formats and similarity");
    const profile = (p: Reference) => [p.q0, p.q1, p.q2];
    for (const measure of ["count", "area", "revenue"] as const) {
      const reference = expected.diversity[measure];
      const ours = found.diversity[measure] as Diversity;
      allClose(ours.functions, profile(reference.level1), measure);
      allClose(ours.formats, profile(reference.format), measure);
      allClose(ours.similarity, profile(reference.similarity), measure);
      close(ours.shannon, reference.shannon);
      close(ours.giniSimpson, reference.giniSimpson);
      close(ours.evenness, reference.evenness1);
      for (const code of functionCodes)
        close(ours.byFunction[code], reference.byLevel1[code] ?? null, `${measure} ${code}`);
    }
  });

  it("diversity by zone", () => {
    const { close, allClose } = at(name, "2.1", "Diversity within and between zones");
    close(found.zoneDiversity.alpha, expected.partition.alpha1);
    close(found.zoneDiversity.beta, expected.partition.beta1);
    close(found.zoneDiversity.gamma, expected.partition.gamma1);
    const { zones } = found.zoneDiversity;
    expect(zones.map(({ zone }) => zone).sort()).toEqual(Object.keys(expected.diversityByZone).sort());
    for (const { zone, functions } of zones) {
      const { q0, q1, q2 } = expected.diversityByZone[zone];
      allClose(functions, [q0, q1, q2], zone);
    }
  });

  it("local diversity, plain and weighted", () => {
    const { close } = at(name, "2.1", "Local diversity");
    for (const { radiusM, betaPerM, reached, plain, weighted, means } of found.localDiversity) {
      const reference = expected.localDiversity[radiusM];
      close(betaPerM, reference.beta);
      close(means.reached, reference.mean.reached);
      for (const order of [0, 1, 2] as const) {
        close(means.plain[order], reference.mean[`q${order}`], `mean q${order}`);
        close(means.weighted[order], reference.mean[`w${order}`], `mean w${order}`);
      }
      plan.nodes.forEach(({ id }, node) => {
        close(reached[node], reference.nodes[id].reached, `${id} reached`);
        for (const order of [0, 1, 2] as const) {
          close(plain[order][node], reference.nodes[id][`q${order}`], `${id} q${order}`);
          close(weighted[order][node], reference.nodes[id][`w${order}`], `${id} w${order}`);
        }
      });
    }
  });

  it("completeness and balance", () => {
    const { close } = at(name, "2.1", "Six elements and balance against a benchmark");
    expect(found.completeness.counts).toEqual(expected.completeness.counts);
    close(found.completeness.presentShare, expected.completeness.presentShare);
    close(found.balance?.overlap, expected.balance.overlap);
    close(found.balance?.jensenShannon, expected.balance.jensenShannon);
    const ours = found.balance?.functions ?? [];
    for (const [key, of] of [
      ["share", "share"],
      ["benchmark", "benchmark"],
      ["gapM2", "gapM2"],
    ] as const)
      for (const row of ours) close(row[of], expected.balance[key][row.code], `${row.code} ${key}`);
    expect(ours.length).toBe(Object.keys(expected.balance.share).length);
  });

  it("co-location quotients", () => {
    const { close } = at(name, "2.1", "Co-location quotients");
    const present = Object.keys(expected.colocation);
    expect(found.coLocation.length).toBe(present.length ** 2);
    for (const { from, to, quotient } of found.coLocation)
      close(quotient, expected.colocation[from][to], `${from} to ${to}`);
  });

  it("complements and conflicts", () => {
    const { close } = at(name, "2.1", "Complementarity and conflict");
    const { complements, conflicts, complementarity, conflict } = found.neighbourhood;
    close(complementarity, expected.complementarity.score);
    close(conflict, expected.complementarity.conflictScore);
    complements.forEach(({ share }, i) => {
      close(share, expected.complementarity.rules[i].share);
    });
    conflicts.forEach(({ share }, i) => {
      close(share, expected.complementarity.conflicts[i].share);
    });
  });

  it("coverage", () => {
    const { close } = at(name, "2.2", "Coverage of nodes, path length and units");
    for (const { facility, count, byRadius, meanNearestM, maxNearestM, worstNodes } of found.coverage) {
      const reference = expected.coverage[facility];
      expect(count).toBe(reference.facilities);
      close(meanNearestM, reference.meanNearestM, facility);
      close(maxNearestM, reference.maxNearestM, facility);
      if (count > 0) close(worstNodes[0]?.distanceM, reference.maxNearestM, facility);
      expect(byRadius.map(({ radiusM }) => String(radiusM))).toEqual(Object.keys(reference.byRadius));
      for (const { radiusM, nodes, length, units } of byRadius) {
        close(nodes, reference.byRadius[radiusM].nodeShare, `${facility} ${radiusM} nodes`);
        close(length, reference.byRadius[radiusM].lengthShare, `${facility} ${radiusM} length`);
        close(units, reference.byRadius[radiusM].unitShare, `${facility} ${radiusM} units`);
      }
    }
  });

  it("adequacy", () => {
    const { close } = at(name, "2.2", "Adequacy of supply");
    const names = { experiencesPerHour: "experiencePerHour", gatesPerHour: "gatePerHour" } as Record<
      string,
      string
    >;
    close(found.adequacy.peakInVenue, expected.adequacy.peakInVenue);
    for (const code of [
      "toilets",
      "diningSeats",
      "restSeats",
      "experiencesPerHour",
      "gatesPerHour",
    ] as const) {
      const reference = expected.adequacy[names[code] ?? code];
      close(found.adequacy[code].supply, reference.supply, code);
      close(found.adequacy[code].required, reference.required, code);
      close(found.adequacy[code].ratio, reference.ratio, code);
    }
  });

  it("carrying capacity and egress", () => {
    const { close } = at(name, "2.5", "Carrying capacity and egress bound");
    const { carrying, egress } = found;
    const reference = expected.carrying;
    close(carrying.instantaneous, reference.instantaneous);
    close(carrying.openHours, reference.openHours);
    close(carrying.turnover, reference.turnoverReal);
    close(carrying.wholeTurnover, reference.turnoverInt);
    close(carrying.daily, reference.daily);
    close(carrying.dailyByTurnover, reference.dailyReal);
    close(carrying.peakUse, reference.peakUse);
    close(carrying.dayUse, reference.dayUse);
    for (const { zone, areaM2, areaPerPersonM2, persons } of carrying.zones) {
      close(areaM2, reference.zones[zone].areaM2);
      close(areaPerPersonM2, reference.zones[zone].perPerson);
      close(persons, reference.zones[zone].instantaneous);
    }
    close(egress.personsPerMinute, expected.egress.maxFlowPerMin);
    close(egress.minutesAtDesignPeak, expected.egress.minMinutes);
  });

  it("culture", () => {
    const { close } = at(name, "2.6", "Culture integration");
    const { culture } = found;
    close(culture.mean, expected.culture.meanUnweighted);
    close(culture.areaWeighted, expected.culture.areaWeighted);
    close(culture.touchpointLengthShare, expected.culture.touchLengthShare);
    expect([...culture.touchpointNodes].sort()).toEqual([...expected.culture.touchpointNodes].sort());
    expect(Object.keys(culture.byFunction).sort()).toEqual(
      Object.keys(expected.culture.formatsWithCulture).sort(),
    );
    for (const code of functionCodes)
      close(culture.byFunction[code], expected.culture.formatsWithCulture[code] ?? null, code);
    plan.units.forEach(({ id }, unit) => {
      close(culture.unitScores[unit], expected.culture.unitScore[id], id);
    });
  });

  it("revenue", () => {
    const { close } = at(name, "2.4", "Revenue per m² and visitor");
    const { revenue } = found;
    close(revenue?.perDay, expected.revenue.totalPerDay);
    close(revenue?.perM2, expected.revenue.perM2Day);
    close(revenue?.perVisitor, expected.revenue.perVisitor);
    close(revenue?.giniUnits, expected.revenue.giniUnits);
    const zones = expected.revenue.byZone;
    for (const zone of Object.keys(zones)) close(revenue?.byZone[zone], zones[zone], zone);
    for (const code of functionCodes)
      close(revenue?.byFunction[code], expected.revenue.byLevel1[code] ?? null, code);
  });

  it("segments", () => {
    const { close } = at(name, "2.7", "Product fit by segment");
    for (const { segment, fit, wants } of found.segments.segments) {
      const reference = expected.segmentFit[segment];
      close(fit, reference.fit, segment);
      expect(wants.map((want) => want.function).sort()).toEqual(Object.keys(reference.parts).sort());
      for (const want of wants) {
        const part = reference.parts[want.function];
        expect(keyed([["w", want.want]])).toEqual({ w: part.weight });
        close(want.access, part.access, `${segment} ${want.function} access`);
        close(want.adequacy, part.adequacy, `${segment} ${want.function} adequacy`);
        close(want.contribution, part.contribution, `${segment} ${want.function}`);
      }
    }
  });
});
