import type { LocalisedText } from "../../text/text.ts";

/** What the values of a plan's features are called. */
const fieldNames: Readonly<Record<string, LocalisedText>> = {
  id: { en: "id", zh: "编号" },
  name: { en: "name", zh: "名称" },
  ground: { en: "ground", zh: "场地类型" },
  walkableM2: { en: "walkable area", zh: "可步行面积" },
  format: { en: "business format", zh: "业态" },
  zone: { en: "zone", zh: "所属区域" },
  node: { en: "access node", zh: "接入节点" },
  areaM2: { en: "area", zh: "面积" },
  openMin: { en: "opening time", zh: "开始营业时间" },
  closeMin: { en: "closing time", zh: "结束营业时间" },
  seats: { en: "seats", zh: "座位数" },
  capacity: { en: "capacity", zh: "容量" },
  throughputPerHour: { en: "throughput per hour", zh: "每小时通过量" },
  dwellMin: { en: "length of stay", zh: "停留时长" },
  fixtures: { en: "fixtures", zh: "厕位数" },
  beds: { en: "beds", zh: "床位数" },
  revenuePerDay: { en: "revenue per day", zh: "日营收" },
  attraction: { en: "attraction", zh: "吸引力" },
  culture: { en: "culture ratings", zh: "文化评分" },
  locked: { en: "lock", zh: "锁定标记" },
  assumed: { en: "list of assumed values", zh: "假定值清单" },
  widthAssumed: { en: "mark of an assumed width", zh: "宽度假定标记" },
  from: { en: "start node", zh: "起点节点" },
  to: { en: "end node", zh: "终点节点" },
  lengthM: { en: "length", zh: "长度" },
  widthM: { en: "width", zh: "宽度" },
  deductM: { en: "width deduction", zh: "宽度折减" },
  surface: { en: "surface", zh: "路面类型" },
  closed: { en: "closed mark", zh: "封闭标记" },
  oneWay: { en: "one-way mark", zh: "单行标记" },
  entryShare: { en: "share of arrivals", zh: "入园占比" },
  lanes: { en: "lanes", zh: "闸机通道数" },
  perLaneHour: { en: "persons per lane and hour", zh: "单条闸机通道每小时人数" },
  edge: { en: "path", zh: "所在通道" },
  hourly: { en: "counts by hour", zh: "逐时人数" },
  geometry: { en: "geometry", zh: "几何图形" },
};

export function fieldName(name: string): LocalisedText {
  return fieldNames[name] ?? { en: name, zh: name };
}
