import { passOn } from "../../../api/pass-on.ts";

/** What a share link shows, as a file: `/link/TOKEN.pdf`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  return passOn(`/link/${encodeURIComponent(file)}`, "", request.signal);
}
