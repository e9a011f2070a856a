import type { ReviewPhrases } from "./reviews.ts";

/** What guests of the fictional restaurants write of what they felt. Written for the simulation, taken from nobody. */
export const restaurantPhrases: ReviewPhrases = {
  openings: {
    zh: ["周末和朋友来的", "第二次来", "带家人来的", "路过进来的", "同事推荐来的"],
    en: ["Came here with friends on a Friday", "Our second time here", "We came with the children"],
  },
  touchpoints: {
    reservation: {
      zh: {
        good: ["线上取号很方便", "预订很顺利"],
        bad: ["订位电话一直打不通，很烦", "预订了还要重新排号，太麻烦"],
      },
      en: {
        good: ["the reservation was easy to make", "booking a table was quick and easy"],
        bad: ["they had lost our reservation, very annoying", "booking online was a confusing mess"],
      },
    },
    greeting: {
      zh: {
        good: ["门口迎宾很热情", "领位的小姑娘笑容很亲切"],
        bad: ["门口没人理，领位的脸色很难看", "迎宾很冷淡"],
      },
      en: {
        good: ["the hostess was warm and friendly", "we were greeted with a lovely smile"],
        bad: ["the host was cold and rude", "the hostess ignored us, awful"],
      },
    },
    "waiting-area": {
      zh: {
        good: ["等位有水果，很贴心", "等位区很舒服"],
        bad: ["排队一个多小时，太久了", "等位等到崩溃", "等位区又挤又吵"],
      },
      en: {
        good: ["the waiting area was comfortable", "the queue moved fast"],
        bad: ["the wait for a table was far too long", "an hour in the queue was terrible"],
      },
    },
    ordering: {
      zh: { good: ["扫码点餐很方便", "菜单清楚"], bad: ["扫码点餐很难用", "菜单看得一头雾水，很乱"] },
      en: {
        good: ["the menu was clear and easy to read", "ordering by tablet worked well"],
        bad: ["the menu was confusing", "the tablet was broken"],
      },
    },
    food: {
      zh: {
        good: ["菜品味道很棒", "锅底很香，牛肉新鲜", "汤很鲜美", "菜很好吃"],
        bad: ["菜太咸了，很失望", "味道很一般，不好吃", "毛肚不新鲜", "上菜的时候菜都凉了，很难吃"],
      },
      en: {
        good: ["the food was delicious", "the broth was excellent", "the dishes were fresh and tasty"],
        bad: ["the food was cold and bland", "the meat was tough and awful", "the soup was terrible"],
      },
    },
    "table-service": {
      zh: {
        good: ["服务员特别热情", "服务非常周到", "小哥加水很勤快，服务很好"],
        bad: ["服务员态度很差", "叫了几次都没人理，服务太差", "服务很不耐烦"],
      },
      en: {
        good: ["the waiter was wonderful", "the service was attentive and friendly", "the staff were great"],
        bad: ["the waiter was rude", "the service was slow and careless", "the staff were unfriendly"],
      },
    },
    performance: {
      zh: { good: ["变脸表演很精彩", "孩子最爱看拉面表演，太有趣了"], bad: ["表演很无聊", "驻唱太吵"] },
      en: {
        good: ["the noodle dance was amazing", "the live music was lovely"],
        bad: ["the live music was far too loud", "the show was boring"],
      },
    },
    "hygiene-and-children": {
      zh: {
        good: ["环境干净整洁", "宝宝椅很干净"],
        bad: ["卫生间很脏", "餐具油腻，不干净", "桌子没擦干净，很恶心"],
      },
      en: {
        good: ["the tables were spotless", "the restrooms were clean"],
        bad: ["the restrooms were dirty", "our table was sticky and dirty"],
      },
    },
    bill: {
      zh: { good: ["性价比很高", "价格实惠"], bad: ["价格太贵", "结账多收了钱，很生气"] },
      en: {
        good: ["the prices were reasonable", "it was great value"],
        bad: ["the bill was wrong and overpriced", "the prices were outrageous"],
      },
    },
  },
};
