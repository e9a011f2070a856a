import { passOn } from "../../../api/pass-on.ts";

/** A page as a file, passed on as it comes: `/reports/compare.pdf?locale=zh&variables=…`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const { search } = new URL(request.url);
  return passOn(`/reports/${encodeURIComponent(file)}`, search, request.signal);
}
