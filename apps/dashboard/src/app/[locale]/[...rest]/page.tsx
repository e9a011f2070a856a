import { notFound } from "next/navigation";

/** Every address that is no page, so that it is told so in the visitor's language. */
export default function Nowhere() {
  notFound();
}
