import type { Sector } from "../../sector/sector.ts";
import airline from "./dictionaries/airline.json" with { type: "json" };
import airport from "./dictionaries/airport.json" with { type: "json" };
import eCommerce from "./dictionaries/e-commerce.json" with { type: "json" };
import hotel from "./dictionaries/hotel.json" with { type: "json" };
import insurance from "./dictionaries/insurance.json" with { type: "json" };
import restaurant from "./dictionaries/restaurant.json" with { type: "json" };
import retail from "./dictionaries/retail.json" with { type: "json" };
import scenicArea from "./dictionaries/scenic-area.json" with { type: "json" };
import { type TopicDictionary, topicDictionary } from "./dictionary.ts";

/** The dictionaries that ship, one for the journey of each sector; an organisation's own take their place. */
export const shippedDictionaries: Readonly<Record<Sector, TopicDictionary>> = {
  "scenic-area": topicDictionary.parse(scenicArea),
  hotel: topicDictionary.parse(hotel),
  airline: topicDictionary.parse(airline),
  airport: topicDictionary.parse(airport),
  restaurant: topicDictionary.parse(restaurant),
  insurance: topicDictionary.parse(insurance),
  retail: topicDictionary.parse(retail),
  "e-commerce": topicDictionary.parse(eCommerce),
};
