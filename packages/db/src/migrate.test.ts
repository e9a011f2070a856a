import { readdirSync } from "node:fs";
import { sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { openEmbedded } from "./engine/embedded.ts";
import { openPostgres } from "./engine/postgres.ts";
import { migrate } from "./migrate.ts";
import { tables } from "./schema/tables.ts";
import { ORGANISATION } from "./scope.ts";
import { testDatabases } from "./testing.ts";

for (const engine of testDatabases())
  describe(`migrations on the ${engine.name} engine`, () => {
    let place: Awaited<ReturnType<typeof engine.place>>;
    let database: Database;
    beforeAll(async () => {
      place = await engine.place();
      database = await openDatabase(place.options);
    });
    afterAll(async () => {
      await database.close();
      await place.remove();
    });

    it("make the tables that the definitions describe, column by column", async () => {
      const columns = await database.scoped({ organisationId: ORGANISATION, readOnly: true }, (tx) =>
        tx.drizzle.execute(sql`
          SELECT attrelid::regclass::text AS "table", attname AS "column", format_type(atttypid, NULL) AS type, attnotnull AS required,
            coalesce(attnum = ANY ((SELECT conkey FROM pg_constraint WHERE conrelid = attrelid AND contype = 'p')::smallint[]), false) AS key
          FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
          WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'touchstone_migration' AND attnum > 0 AND NOT attisdropped`),
      );
      const described = tables.flatMap((table) => {
        const config = getTableConfig(table);
        const key = new Set(
          config.primaryKeys.flatMap((primaryKey) => primaryKey.columns.map(({ name }) => name)),
        );
        return config.columns.map((column) => ({
          table: config.name,
          column: column.name,
          type: column.getSQLType(),
          required: column.notNull,
          key: column.primary || key.has(column.name),
        }));
      });
      const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect([...columns].sort(byName)).toEqual(described.sort(byName));
    });

    it("have organisation and venue in the primary key wherever they are columns", () => {
      const lacking = tables.flatMap((table) => {
        const { name, columns, primaryKeys } = getTableConfig(table);
        const key = new Set(
          primaryKeys.flatMap((primaryKey) => primaryKey.columns.map((column) => column.name)),
        );
        return columns
          .filter((c) => ["organisation_id", "venue_id"].includes(c.name) && !key.has(c.name))
          .map((c) => `${name}.${c.name}`);
      });
      expect(lacking).toEqual([]);
    });

    it("are applied once, also when several processes start together", async () => {
      if (engine.name === "embedded") {
        const fresh = await openEmbedded({ keepFreeBytes: 0 });
        expect(await migrate(fresh)).toContain("0001-store.sql");
        expect(await migrate(fresh)).toEqual([]);
        await fresh.close();
        return;
      }
      const own = await engine.place();
      const engines = await Promise.all([1, 2, 3].map(() => openPostgres(own.options.url ?? "")));
      const applied = await Promise.all(engines.map(migrate));
      expect(applied.flat()).toEqual(readdirSync(new URL("../migrations/", import.meta.url)).sort());
      await Promise.all(engines.map((each) => each.close()));
      await own.remove();
    });
  });
