import type { LocalisedText } from "../../text/text.ts";

/** A dimension that guests are often told apart by: its code, names, and how files name its column. */
export interface SegmentWords {
  code: string;
  name: LocalisedText;
  words: string;
}

const dimension = (code: string, en: string, zh: string, words: string): SegmentWords => ({
  code,
  name: { en, zh },
  words,
});

/** Dimensions by which guests are usually told apart. A column that is named otherwise becomes a dimension of its own. */
export const segmentWords: readonly SegmentWords[] = [
  dimension("gender", "Gender", "性别", "gender, sex, 性别, 성별, 性別"),
  dimension(
    "age",
    "Age",
    "年龄",
    "age, age group, age band, age range, 年龄, 年龄段, 年龄组, 연령, 연령대, 나이, 年齢, 年代, 年齢層",
  ),
  dimension(
    "income",
    "Income",
    "收入",
    "income, incme, household income, salary, 收入, 月收入, 年收入, 소득, 월소득, 収入, 年収",
  ),
  dimension(
    "purpose",
    "Purpose",
    "出行目的",
    "purpose, trip purpose, purpose of visit, reason for visit, visit purpose, purp, main purpose, type of travel, travel purpose, occasion, 目的, 出行目的, 来访目的, 旅行目的, 出游目的, 방문목적, 방문 목적, 여행목적, 이용목적, 来店目的, 旅行目的, 利用目的",
  ),
  dimension(
    "party",
    "Travelling with",
    "同行人",
    "party, party type, party size, group type, group size, companion, companions, traveler type, traveller type, type traveller, type traveler, travelling with, traveling with, with children, children, 同行人, 同行, 同伴, 同游, 出游类型, 出行类型, 带小孩, 人数, 동반, 동반자, 동행, 동반유형, 인원, 同伴者, 同行者, 人数",
  ),
  dimension(
    "customer-type",
    "Kind of guest",
    "客群",
    "segment, customer type, guest type, customer segment, guest segment, kind of guest, visitor type, customer group, 客群, 客户类型, 客人类型, 顾客类型, 游客类型, 客户群, 细分, 고객유형, 고객구분, 고객 유형, 세그먼트, 顧客タイプ, 顧客区分, 客層, セグメント",
  ),
  dimension(
    "membership",
    "Membership",
    "会员等级",
    "membership, member, member level, tier, loyalty tier, loyalty, member status, vip, 会员, 会员等级, 会员级别, 是否会员, 회원등급, 회원, 등급, 멤버십, 会員, 会員ランク, 会員種別",
  ),
  dimension(
    "first-time",
    "First visit",
    "是否首次到访",
    "first time, first visit, firsttime, new or returning, new customer, returning visitor, 首次, 是否首次, 是否第一次, 第一次, 新老客, 신규, 첫방문, 첫 방문, 방문경험, 初回, 初来店, 新規",
  ),
  dimension(
    "frequency",
    "How often",
    "到访频次",
    "frequency, how often, times, times flown, visits, visit count, visit frequency, number of visits, number of stays, long use, usage, 频率, 频次, 次数, 到访次数, 来店次数, 방문횟수, 방문빈도, 이용횟수, 횟수, 빈도, 回数, 来店回数, 頻度, 利用頻度",
  ),
  dimension(
    "channel",
    "Channel",
    "渠道",
    "channel, booking channel, source, platform, method, survey method, device, booked via, booking source, 渠道, 预订渠道, 来源, 平台, 方式, 购票渠道, 채널, 예약경로, 경로, 예약채널, チャネル, 予約経路, 経路, 媒体",
  ),
  dimension(
    "class",
    "Class",
    "舱位",
    "class, cabin, cabin flown, travel class, seat class, lounge type, room type, ticket type, product, 舱位, 房型, 入住房型, 票种, 套餐, 产品, 客房类型, 좌석등급, 객실유형, 객실타입, 티켓종류, 상품, 座席クラス, 部屋タイプ, 券種, 商品",
  ),
  dimension(
    "origin",
    "Where guests come from",
    "客源地",
    "country, nationality, origin, reviewer location, home, home country, region, residence, country of residence, author country, state, county, live, province, from, 国家, 国籍, 客源地, 地区, 省份, 城市, 所在地, 来自, 居住地, 국가, 국적, 지역, 거주지, 출신, 国, 国籍, 地域, 居住地, 都道府県",
  ),
  dimension(
    "education",
    "Education",
    "学历",
    "education, degree, school, 学历, 教育程度, 文化程度, 학력, 교육수준, 学歴",
  ),
  dimension(
    "occupation",
    "Occupation",
    "职业",
    "occupation, job, profession, employment, 职业, 工作, 行业, 직업, 직종, 職業",
  ),
  dimension(
    "marital-status",
    "Marital status",
    "婚姻状况",
    "marital, marital status, married, 婚姻, 婚姻状况, 婚否, 결혼, 결혼여부, 婚姻, 未既婚",
  ),
  dimension(
    "time-of-day",
    "Time of day",
    "时段",
    "time of day, daypart, strata, shift, period, peak, meal period, slot, 时段, 餐段, 班次, 场次, 시간대, 타임, 時間帯",
  ),
  dimension(
    "weekday",
    "Day of the week",
    "星期",
    "weekday, day of week, dow, weekend, day type, 星期, 周几, 工作日, 요일, 주말, 曜日, 平日",
  ),
  dimension(
    "season",
    "Season",
    "季节",
    "season, peak season, ticket season, 季节, 淡旺季, 계절, 시즌, 季節, シーズン",
  ),
  dimension(
    "party-origin",
    "How they came",
    "抵达方式",
    "how they came, transport, mode of transport, get to, getto, access mode, 交通方式, 抵达方式, 교통수단, 交通手段",
  ),
  dimension(
    "carrier",
    "Carrier",
    "承运人",
    "airline, carrier, aircraft, flight, route, destination, dest, gate, 航空公司, 航班, 机型, 目的地, 航线, 항공사, 노선, 목적지, 航空会社, 路線, 行き先",
  ),
];
