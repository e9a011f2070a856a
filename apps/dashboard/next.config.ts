import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ["@touchstone/core"],
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
  // A plan is up to 16 MB; the form around it needs a little more.
  experimental: { serverActions: { bodySizeLimit: "17mb" } },
  headers: async () => [{ source: "/:path*", headers }],
};

export default createNextIntlPlugin("./src/text/request.ts")(config);
