import { template } from "./template.ts";

/**
 * A departing passenger's way through an airport, at the grain of the San Francisco airport survey: what is asked there
 * about services, cleanliness, safety and ease are contacts of their own.
 */
export const airport = template({
  code: "airport",
  version: 1,
  sector: "airport",
  name: ["Airport: departing passenger", "机场·出港旅客"],
  stages: [
    {
      code: "getting-there",
      canonical: "ARRIVE",
      name: ["Getting to the airport", "前往机场"],
      touchpoints: {
        "getting-there": {
          name: ["Getting to the airport", "抵达机场的便利程度"],
          at: ["on-site"],
          by: ["physical"],
          driver: "hardware",
        },
        "road-signs": {
          name: ["Signs on airport roads", "机场道路指示牌"],
          at: ["on-site"],
          by: ["physical"],
          driver: "hardware",
        },
        parking: { name: ["Parking", "停车场"], at: ["on-site"], by: ["physical"], driver: "hardware" },
        "long-term-parking": {
          name: ["Long-term parking shuttle", "长时停车摆渡车"],
          at: ["on-site"],
          by: ["human", "physical"],
          driver: "service",
        },
        "rental-car-center": {
          name: ["Rental car center", "租车中心"],
          at: ["on-site"],
          by: ["human", "physical"],
          driver: "service",
        },
        "rental-car-cleanliness": {
          name: ["Rental car center: cleanliness", "租车中心保洁"],
          at: ["on-site"],
          by: ["physical"],
          driver: "service",
        },
        airtrain: {
          name: ["AirTrain", "机场捷运（AirTrain）"],
          at: ["on-site"],
          by: ["technology", "physical"],
          driver: "hardware",
        },
        "airtrain-cleanliness": {
          name: ["AirTrain: cleanliness", "机场捷运保洁"],
          at: ["on-site"],
          by: ["physical"],
          driver: "service",
        },
      },
    },
    {
      code: "terminal",
      canonical: "ARRIVE",
      name: ["Finding the way", "航站楼内行进"],
      touchpoints: {
        "terminal-signs": {
          name: ["Signs in the terminal", "航站楼标识导向"],
          at: ["on-site"],
          by: ["physical"],
          driver: "hardware",
        },
        wayfinding: {
          name: ["Finding the way around", "找路的难易"],
          at: ["on-site"],
          by: ["physical", "human"],
          driver: "hardware",
        },
        screens: {
          name: ["Flight information screens", "航班信息屏"],
          at: ["on-site"],
          by: ["technology"],
          driver: "hardware",
        },
        walkways: {
          name: ["Escalators, lifts and walkways", "扶梯、电梯与自动步道"],
          at: ["on-site"],
          by: ["physical", "technology"],
          driver: "hardware",
        },
      },
    },
    {
      code: "security",
      canonical: "ARRIVE",
      name: ["Security", "安检"],
      touchpoints: {
        security: {
          name: ["Passing through security", "通过安检"],
          at: ["on-site"],
          by: ["human", "technology"],
          driver: "service",
        },
        "tsa-precheck": {
          name: ["TSA PreCheck lane", "TSA 预检快速通道"],
          at: ["on-site"],
          by: ["human", "technology"],
          driver: "service",
        },
        safety: {
          name: ["Feeling safe", "安全感"],
          at: ["on-site"],
          by: ["human", "physical"],
          driver: "service",
        },
      },
    },
    {
      code: "waiting",
      canonical: "CORE",
      name: ["Waiting to board", "候机"],
      touchpoints: {
        "boarding-area-cleanliness": {
          name: ["Boarding area: cleanliness", "候机区保洁"],
          at: ["on-site"],
          by: ["physical"],
          driver: "service",
        },
        "restroom-cleanliness": {
          name: ["Restrooms: cleanliness", "卫生间保洁"],
          at: ["on-site"],
          by: ["physical"],
          driver: "service",
        },
        wifi: { name: ["Free Wi-Fi", "免费 Wi-Fi"], at: ["on-site"], by: ["technology"], driver: "hardware" },
        art: {
          name: ["Artwork and exhibitions", "艺术品与展览"],
          at: ["on-site"],
          by: ["physical"],
          driver: "marketing",
        },
      },
    },
    {
      code: "food-and-shops",
      canonical: "CORE",
      name: ["Food and shops", "餐饮与购物"],
      touchpoints: {
        restaurants: {
          name: ["Restaurants", "餐厅"],
          at: ["on-site"],
          by: ["human", "physical"],
          driver: "service",
        },
        "restaurant-cleanliness": {
          name: ["Restaurants: cleanliness", "餐厅保洁"],
          at: ["on-site"],
          by: ["physical"],
          driver: "service",
        },
        shops: { name: ["Shops", "商店"], at: ["on-site"], by: ["human", "physical"], driver: "marketing" },
      },
    },
    {
      code: "information",
      canonical: "SUPPORT",
      name: ["Information and help", "问询与求助"],
      touchpoints: {
        "information-departures": {
          name: ["Information booth, departures level", "出发层问询台"],
          at: ["on-site"],
          by: ["human"],
          driver: "service",
        },
        "information-arrivals": {
          name: ["Information booth, arrivals level", "到达层问询台"],
          at: ["on-site"],
          by: ["human"],
          driver: "service",
        },
      },
    },
  ],
});
