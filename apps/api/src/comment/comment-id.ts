import { InputError } from "../error.ts";
import { nodeId, nodeKey } from "../node.ts";

/** What names a comment. */
export interface CommentIdentity {
  venue: string;
  day: string;
  visitId: string;
}

export const commentId = ({ venue, day, visitId }: CommentIdentity): string =>
  nodeId("Comment", JSON.stringify([venue, day, visitId]));

/** @throws InputError when it is not the identifier of a comment */
export function readCommentId(id: string): CommentIdentity {
  const match = /^\["([^"\\]+)","(\d{4}-\d\d-\d\d)","([0-9a-f-]{36})"\]$/.exec(nodeKey("Comment", id) ?? "");
  const [, venue, day, visitId] = match ?? [];
  if (!venue || !day || !visitId)
    throw new InputError(["comment"], {
      en: "Expected the identifier of a comment, as `comments` gives it.",
      zh: "应为 comments 给出的评论编号。",
    });
  return { venue, day, visitId };
}
