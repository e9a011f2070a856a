/**
 * Starts a PostgreSQL server of its own, prints its address, and removes it when standard input ends.
 * For programs that may import nothing of ours: `node --import tsx serve-cluster.ts`.
 */
import { once } from "node:events";
import { installedServer, startCluster } from "./postgres-cluster.ts";

const programs = installedServer();
if (!programs) {
  console.error("No PostgreSQL server is installed. On Debian: apt-get install postgresql");
  process.exit(1);
}
const cluster = await startCluster(programs);
console.log(cluster.url);
process.stdin.resume();
await once(process.stdin, "end");
await cluster.stop();
process.exit(0);
