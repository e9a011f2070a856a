import type { GraphQLSchema } from "graphql";
import "./alert-board.ts";
import "./alert-writing.ts";
import "./control-chart.ts";
import { builder } from "./builder.ts";
import "./change.ts";
import "./compared-figure.ts";
import "./comparison.ts";
import "./curve.ts";
import "./data.ts";
import "./designed-curve.ts";
import "./difference.ts";
import "./error-code.ts";
import "./import.ts";
import "./indicator.ts";
import "./journey.ts";
import "./moment.ts";
import "./node.ts";
import "./progress.ts";
import "./recovery.ts";
import "./risk.ts";
import "./segment.ts";
import "./series.ts";
import "./survey.ts";
import "./venue.ts";

/** The whole schema, put together from one file per noun. */
export const schema: GraphQLSchema = builder.toSchema();
