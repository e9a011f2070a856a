import { SaxesParser } from "saxes";
import { malformedWorkbook } from "./workbook.ts";

/** What is done with the parts of an XML document; names come without prefixes. */
export interface XmlHandler {
  open?(tag: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(tag: string): void;
}

/** Text between two tags that is longer than this is no cell of a sheet. */
const LONGEST_TEXT = 1024 * 1024;

/**
 * Reads XML piece by piece, and comes back after each so that what has been found can be given on.
 *
 * There is no document type in a workbook: one is refused, and with it entities that stand for files or for heaps of
 * other entities.
 * @throws FileProblem MALFORMED_WORKBOOK
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  { open, text, close }: XmlHandler,
  file: string,
  part: string,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const refuse = (found: string): never => {
    throw malformedWorkbook(file, part, found);
  };
  let quiet = 0;
  parser.on("error", (error) => refuse(error.message));
  parser.on("doctype", () => refuse("<!DOCTYPE"));
  parser.on("opentag", ({ name, attributes }) => {
    quiet = 0;
    open?.(withoutPrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    quiet = 0;
    close?.(withoutPrefix(name));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch (error) {
      if (error instanceof TypeError) return refuse("bytes that are no UTF-8");
      throw error;
    }
  };
  for await (const piece of bytes) {
    quiet += piece.length;
    parser.write(decode(piece));
    if (quiet > LONGEST_TEXT + piece.length) refuse(`> ${LONGEST_TEXT} bytes without a tag`);
    yield;
  }
  parser.write(decode());
  parser.close();
  yield;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);
