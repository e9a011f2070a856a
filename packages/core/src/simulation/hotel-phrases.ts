import type { ReviewPhrases } from "./reviews.ts";

/** What guests of the fictional hotels write of what they felt. Written for the simulation, taken from nobody. */
export const hotelPhrases: ReviewPhrases = {
  openings: {
    zh: ["出差住了两晚", "带孩子来度周末", "第三次入住", "临时改的行程"],
    en: ["Stayed two nights on business", "A weekend with the family", "Third time at this hotel"],
  },
  touchpoints: {
    booking: {
      zh: { good: ["预订很方便", "房价很实惠"], bad: ["订单被取消了，很生气", "房价偏贵，不值"] },
      en: {
        good: ["booking was easy", "the price was reasonable"],
        bad: ["our booking had been lost, very annoying", "the price was outrageous"],
      },
    },
    welcome: {
      zh: { good: ["门童很热情", "大堂很漂亮"], bad: ["停车很不方便", "大堂又旧又乱"] },
      en: {
        good: ["the lobby was beautiful", "the porter was friendly"],
        bad: ["parking was a nightmare", "the lobby was shabby and dirty"],
      },
    },
    "check-in": {
      zh: {
        good: ["前台办入住很快", "前台非常热情"],
        bad: ["前台态度冷淡", "办入住等了半个小时，太慢了", "前台很不耐烦"],
      },
      en: {
        good: ["check-in was quick and friendly", "the receptionist was very helpful"],
        bad: ["check-in was slow and chaotic", "the receptionist was rude"],
      },
    },
    "first-look": {
      zh: {
        good: ["房间宽敞明亮", "房间很干净", "海景太美了"],
        bad: ["房间有异味，很失望", "房间又小又旧", "地毯很脏"],
      },
      en: {
        good: ["the room was spacious and clean", "the view was stunning"],
        bad: ["the room was dirty", "the carpet was old and smelly", "the room was disappointing"],
      },
    },
    sleep: {
      zh: {
        good: ["床很舒服", "晚上很安静，睡得很好"],
        bad: ["隔音太差", "空调太吵，没睡好", "床垫太硬，很不舒服"],
      },
      en: {
        good: ["the bed was comfortable", "the bed was wonderful and we slept well"],
        bad: ["the bed was uncomfortable", "the noise at night was terrible", "the pillows were awful"],
      },
    },
    facilities: {
      zh: { good: ["浴室干净", "泳池很棒"], bad: ["热水不热，很糟糕", "无线网络很慢", "马桶坏了"] },
      en: {
        good: ["the pool was lovely", "the shower was excellent"],
        bad: ["the wifi was slow and unreliable", "the shower was broken"],
      },
    },
    dining: {
      zh: {
        good: ["早餐丰富又好吃", "餐厅的菜很美味"],
        bad: ["早餐很单调", "早餐难吃", "餐厅的菜又贵又难吃"],
      },
      en: {
        good: ["breakfast was delicious", "the restaurant was excellent"],
        bad: ["breakfast was bland and boring", "the food was terrible"],
      },
    },
    requests: {
      zh: {
        good: ["送水很及时，服务很周到", "管家特别贴心", "服务员热情又细心"],
        bad: ["要条毛毯催了三次，服务太差", "客房服务没人接电话，很生气"],
      },
      en: {
        good: ["the concierge was fantastic", "the staff were kind and helpful"],
        bad: ["housekeeping was careless", "the staff were rude and unhelpful"],
      },
    },
    "check-out": {
      zh: { good: ["退房很快", "退房很顺利"], bad: ["退房太慢", "查房拖拖拉拉，很烦"] },
      en: {
        good: ["check-out was quick and easy", "checkout was smooth"],
        bad: ["check-out was slow", "the bill was wrong, very annoying"],
      },
    },
  },
};
