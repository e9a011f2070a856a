import { formats } from "../format/catalogue.ts";
import type { LocalisedText } from "../text/text.ts";
import type { LayoutEdit } from "./edit.ts";
import { givenValues, setSentence } from "./editing/set-sentence.ts";
import type { Plan, Surface } from "./plan.ts";
import { metres, named, percent } from "./wording.ts";

/**
 * What an edit does to the plan it is applied to: "Widen Lane N6 from 2.4 to 4.0 m". What the plan does not have is named
 * by its id, so that a list with problems can be read too.
 */
export function editSentence(plan: Plan, edit: LayoutEdit): LocalisedText {
  const { en, zh } = sentence(plan, edit);
  return { en, zh: zh.trim() };
}

function sentence(plan: Plan, edit: LayoutEdit): LocalisedText {
  const unit = (id: string) => named(plan.units, id);
  const edge = (id: string) => named(plan.edges, id);
  const gate = (id: string) => named(plan.gates, id);
  switch (edit.op) {
    case "move": {
      const zone = inZone(plan, edit.zone);
      const { en, zh } = unit(edit.unit);
      return {
        en: `Move ${en} to node ${edit.node}${zone.en}`,
        zh: `将${zh}迁至${zone.zh}节点 ${edit.node}`,
      };
    }
    case "swap": {
      const [a, b] = [unit(edit.a), unit(edit.b)];
      return { en: `Swap ${a.en} and ${b.en}`, zh: `对调${a.zh}与${b.zh}` };
    }
    case "setUnit":
      return setSentence(plan, edit);
    case "addUnit": {
      const format = formats.get(edit.format)?.name ?? { en: edit.format, zh: edit.format };
      const zone = inZone(plan, edit.zone);
      const { id, name, areaM2 } = edit;
      const called = name === undefined ? id : `“${name}” (${id})`;
      const zh = name === undefined ? ` ${id}（` : `“${name}”（${id}，`;
      const given = givenValues(edit);
      return {
        en: `Add ${format.en} ${called} of ${areaM2} m² at node ${edit.node}${zone.en}${given.en}`,
        zh: `在${zone.zh}节点 ${edit.node} 新增${format.zh}${zh}${areaM2} 平方米）${given.zh}`,
      };
    }
    case "removeUnit":
      return { en: `Remove ${unit(edit.unit).en}`, zh: `撤除${unit(edit.unit).zh}` };
    case "widen":
      return widened(plan, edit.edge, edit.widthM);
    case "closeEdge":
      return { en: `Close ${edge(edit.edge).en}`, zh: `封闭${edge(edit.edge).zh}` };
    case "openEdge":
      return { en: `Open ${edge(edit.edge).en}`, zh: `开放${edge(edit.edge).zh}` };
    case "addEdge": {
      const what = surfaceWords[edit.surface ?? "walk"];
      const width = metres(edit.widthM);
      return {
        en: `Add ${what.en} ${edit.id} from ${edit.from} to ${edit.to}, ${width} m wide`,
        zh: `在 ${edit.from} 与 ${edit.to} 之间新增${what.zh} ${edit.id}，宽 ${width} 米`,
      };
    }
    case "addGate": {
      const share = percent(edit.entryShare);
      return {
        en: `Add gate ${edit.id} at node ${edit.node} for ${share} of arrivals`,
        zh: `在节点 ${edit.node} 新增出入口 ${edit.id}，承担 ${share} 的到客`,
      };
    }
    case "closeGate":
      return { en: `Close gate ${gate(edit.gate).en}`, zh: `关闭出入口${gate(edit.gate).zh}` };
    case "arrivals":
      return arriving(plan, edit.total, edit.hourly !== undefined);
  }
}

const surfaceWords: Readonly<Record<Surface, LocalisedText>> = {
  walk: { en: "path", zh: "步行通道" },
  stairs: { en: "stairs", zh: "台阶" },
  bridge: { en: "bridge", zh: "桥" },
};

function widened(plan: Plan, id: string, widthM: number): LocalisedText {
  const name = named(plan.edges, id);
  const before = plan.edges.find((edge) => edge.id === id)?.widthM;
  if (before === undefined)
    return {
      en: `Make ${name.en} ${metres(widthM)} m wide`,
      zh: `将${name.zh}宽度设为 ${metres(widthM)} 米`,
    };
  const [from, to] = [metres(before), metres(widthM)];
  return widthM >= before
    ? { en: `Widen ${name.en} from ${from} to ${to} m`, zh: `将${name.zh}由 ${from} 米拓宽至 ${to} 米` }
    : { en: `Narrow ${name.en} from ${from} to ${to} m`, zh: `将${name.zh}由 ${from} 米收窄至 ${to} 米` };
}

function inZone(plan: Plan, id: string | undefined): LocalisedText {
  if (id === undefined) return { en: "", zh: "" };
  const { en, zh } = named(plan.zones, id);
  return { en: ` in ${en}`, zh: `${zh}的` };
}

function arriving(plan: Plan, total: number, otherHours: boolean): LocalisedText {
  const [before, after] = [plan.arrivals.total, total].map((persons) =>
    Math.round(persons).toLocaleString("en"),
  );
  const same = before === after;
  const hours = otherHours ? { en: ", at other hours", zh: "，并调整到客时段" } : { en: "", zh: "" };
  return same
    ? { en: `Keep ${after} visitors a day${hours.en}`, zh: `全天客流仍为 ${after} 人${hours.zh}` }
    : {
        en: `Change visitors of the day from ${before} to ${after}${hours.en}`,
        zh: `全天客流由 ${before} 人调整为 ${after} 人${hours.zh}`,
      };
}
