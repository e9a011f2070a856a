import type { MeasurementKind } from "../../measurement/measurement.ts";
import type { LocalisedText } from "../../text/text.ts";

/** What columns of files may be about that count or measure: waits, people, sales, duty, invitations, daily counts. */
export const countRoles = {
  place: { en: "Attraction, gate, unit or post", zh: "项目、闸口、店铺或岗位" },
  hour: { en: "Hour of the day", zh: "小时" },
  posted: { en: "Posted wait, minutes", zh: "公示等候（分钟）" },
  actual: { en: "Actual wait, minutes", zh: "实际等候（分钟）" },
  people: { en: "People present", zh: "在场人数" },
  entries: { en: "People in", zh: "进入人数" },
  exits: { en: "People out", zh: "离开人数" },
  revenue: { en: "Sales, money", zh: "销售额" },
  orders: { en: "Sales, orders", zh: "订单数" },
  items: { en: "Sales, items", zh: "销售件数" },
  hours: { en: "Hours on duty", zh: "在岗小时" },
  invited: { en: "Invitations sent", zh: "邀请数" },
  responded: { en: "Invitations answered", zh: "回复数" },
  indicator: { en: "Which daily indicator", zh: "每日指标名称" },
  total: { en: "Daily total", zh: "每日总数" },
  counted: { en: "How many of them counted", zh: "其中达标数" },
} as const satisfies Record<string, LocalisedText>;
export type CountRole = keyof typeof countRoles;

export type CountedKind = MeasurementKind | "invites" | "daily";

/** Columns that make a file one of a kind: one of `any`, and all of `all`. */
export const kindRoles: Readonly<
  Record<
    CountedKind,
    { any: readonly CountRole[]; all: readonly CountRole[]; measures: readonly CountRole[] }
  >
> = {
  waits: { any: ["posted", "actual"], all: ["place"], measures: ["posted", "actual"] },
  rosters: { any: ["hours"], all: ["place"], measures: ["hours"] },
  invites: { any: ["invited"], all: ["responded"], measures: ["invited", "responded"] },
  sales: { any: ["revenue", "orders"], all: ["place"], measures: ["revenue", "orders", "items"] },
  gates: { any: ["entries"], all: ["place"], measures: ["entries", "exits"] },
  occupancy: { any: ["people"], all: ["place"], measures: ["people"] },
  daily: { any: ["counted"], all: ["total"], measures: ["total", "counted"] },
};

/** How files name these columns: English, Chinese, Korean, Japanese. */
export const countWords: Readonly<Record<CountRole, string>> = {
  place: `attraction, attraction name, ride, ride name, gate, gate name, zone, zone name, entrance, unit, unit name, shop, shop name, store, store name, outlet, counter, post, position, department, section, station, facility, area, floor, hall, location, venue,
    项目, 项目名称, 游乐项目, 景点, 设施, 闸口, 闸机, 入口, 出入口, 通道, 区域, 展厅, 店铺, 店铺名称, 门店, 门店名称, 铺位, 档口, 商户, 柜台, 岗位, 部门, 班组, 놀이기구, 시설, 시설명, 게이트, 출입구, 구역, 매장, 매장명, 부서, 施設, アトラクション, ゲート, 入口, 店舗, 売場, 部署`,
  hour: "hour, wait hour, time slot, hour of day, time, 小时, 时段, 时间段, 整点, 시간, 시간대, 時, 時間帯",
  posted: `posted wait, wait minutes posted, posted wait minutes, posted minutes, wait minutes posted avg, displayed wait, posted wait time, sposted, 公示等候时间, 公示等待时间, 公布等候时间, 显示等候时间, 预计等候时间, 预计排队时间, 预计等待, 안내 대기시간, 예상 대기시간, 표시 대기시간, 予想待ち時間, 表示待ち時間`,
  actual: `actual wait, actual wait minutes, wait minutes actual, wait minutes actual avg, actual wait time, wait time, wait minutes, waiting minutes, waiting time, queue minutes, queue time, wait, sactmin, 实际等候时间, 实际等待时间, 实际排队时间, 等候时间, 等待时间, 等候时长, 排队时长, 排队时间, 等候分钟, 实际等候, 대기시간, 실제 대기시간, 待ち時間, 実際の待ち時間`,
  people: `people present, occupancy, headcount, present, people inside, visitors inside, people in zone, crowd, guests inside, current visitors, 在场人数, 在园人数, 在店人数, 实时在园人数, 停留人数, 瞬时客流, 瞬时人数, 当前人数, 实时人数, 滞留人数, 馆内人数, 재실 인원, 현재 인원, 체류 인원, 在場者数, 滞在人数`,
  entries: `entries, people in, entered, visitors in, count in, in count, in, ins, ingress, enter, entry count, footfall, admissions, visitors, 入园人数, 入园人次, 入园量, 进园人数, 进园人次, 检票人数, 检票人次, 接待人次, 进入人数, 进入人次, 进场人次, 入场人次, 入馆人次, 进店人次, 进场人数, 进馆人数, 入馆人数, 入场人数, 进店人数, 进客流, 进, 客流量, 客流, 入口人数, 입장객, 입장객수, 입장 인원, 입장, 入場者数, 入場, 来場者数, 入店者数`,
  exits: `exits, people out, left, visitors out, count out, out count, out, outs, egress, exit count, 出园人数, 出园人次, 离园人数, 离园人次, 离开人数, 离开人次, 出场人次, 离场人次, 离店人次, 出场人数, 离场人数, 出馆人数, 离店人数, 出客流, 出, 퇴장객, 퇴장 인원, 퇴장, 退場者数, 退場`,
  revenue: `revenue, sales, net sales, gross sales, turnover, sales amount, amount, takings, income, 销售额, 营业额, 营收, 营业收入, 销售金额, 成交金额, 实收金额, 流水, 매출, 매출액, 판매금액, 売上, 売上高, 売上金額`,
  orders: `orders, order count, transactions, number of transactions, tickets, receipts, bills, checks, 订单数, 订单量, 交易笔数, 笔数, 单数, 客单数, 成交单数, 주문수, 거래건수, 결제건수, 注文数, 取引件数, 客数`,
  items: `items, items sold, units sold, quantity, qty, pieces, 件数, 销量, 销售数量, 销售件数, 판매수량, 수량, 販売数, 数量, 点数`,
  hours: `hours, hours worked, duty hours, hours on duty, shift hours, worked hours, working hours, 工时, 工作时长, 在岗时长, 在岗小时, 出勤小时, 上班时长, 排班小时, 근무시간, 勤務時間, 労働時間`,
  invited: `invited, invitations, invitations sent, sent, surveys sent, emails sent, delivered, 邀请数, 发送数, 发放数, 发送量, 邀请人数, 发出问卷数, 推送数, 발송수, 발송 건수, 초대수, 送信数, 配信数, 招待数`,
  responded: `responded, responses, answered, completed, completes, surveys completed, returned, 回复数, 回收数, 填答数, 响应数, 有效回收, 答卷数, 回收问卷数, 응답수, 회수수, 응답 건수, 回答数, 回収数`,
  indicator:
    "indicator, metric, kpi, measure, indicator name, metric name, 指标, 指标名称, 考核指标, 지표, 지표명, 指標",
  total: `n, total, base, total answers, answers, sample size, denominator, checked, inspected, 总数, 样本量, 样本数, 基数, 总量, 检查数, 총수, 표본수, 전체 건수, 総数, 件数合計`,
  counted: `count, counted, numerator, hits, satisfied, passed, on time, successes, positive, compliant, 计数, 达标数, 合格数, 满意数, 准点数, 命中数, 达成数, 만족수, 달성수, 해당 건수, 該当数, 達成数, 満足数`,
};
