import {
  readShareLinks,
  revokeShareLink,
  type StoredShareLink,
  writeShareLink,
} from "@touchstone/db/report/share-links";
import { builder, enumOf, LocaleEnum, localised } from "../builder.ts";
import { InputError, NotFoundError } from "../error.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { ReportRefused } from "./make-report.ts";
import { pageOf, pages } from "./pages.ts";
import { readVariables } from "./read-variables.ts";
import { shareToken, tokenId } from "./reports.ts";
import { linkState, type ShareState } from "./share-state.ts";

const ShareStateEnum = enumOf<ShareState>("ShareState", "Whether a share link still opens.", {
  active: "It opens.",
  expired: "Its time is over.",
  revoked: "Somebody took it back.",
});

const ShareLinkType = builder.objectRef<StoredShareLink>("ShareLink").implement({
  description: "A link by which a page is shown to whoever has it.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "By which it is revoked. It does not open the link." }),
    page: t.exposeString("page", { description: "The page it shows." }),
    title: localised(t, "Title of the page.", ({ page }) => pageOf(page)?.title ?? { en: page, zh: page }),
    variables: t.string({
      description: "Variables of the page's operation, as JSON.",
      resolve: ({ variables }) => JSON.stringify(variables),
    }),
    frozen: t.exposeBoolean("frozen", {
      description: "Whether it shows the page as it was when it was shared, or as it is.",
    }),
    who: t.string({
      description: "Who shared it, as they call themselves.",
      resolve: ({ author }) => author,
    }),
    when: t.field({ type: "DateTime", description: "When.", resolve: ({ sharedAt }) => sharedAt }),
    expires: t.field({
      type: "DateTime",
      description: "Until when it opens.",
      resolve: ({ expiresAt }) => expiresAt,
    }),
    revoked: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was revoked; null where it was not.",
      resolve: ({ revokedAt }) => revokedAt,
    }),
    revokedBy: t.exposeString("revokedBy", { nullable: true, description: "Who revoked it." }),
    state: t.field({
      type: ShareStateEnum,
      description: "Whether it still opens.",
      resolve: (link) => linkState(link, new Date()),
    }),
  }),
});

const SharedType = builder.objectRef<{ link: StoredShareLink; path: string }>("Shared").implement({
  description: "A new share link.",
  fields: (t) => ({
    link: t.field({ type: ShareLinkType, description: "The link.", resolve: ({ link }) => link }),
    path: t.exposeString("path", {
      description: "Where it opens on the dashboard. Told here only: it is stored nowhere.",
    }),
  }),
});

const FIRST = 100;

builder.queryField("shareLinks", (t) =>
  t.field({
    type: [ShareLinkType],
    description: `Share links, the newest first; at most ${FIRST}.`,
    extensions: { size: 20, cost: 5 },
    resolve: (_, __, context) => context.read((tx) => readShareLinks(tx, FIRST)),
  }),
);

/** Longest time a link may open. */
const MOST_DAYS = 366;

builder.mutationField("sharePage", (t) =>
  t.field({
    type: SharedType,
    description: `Makes a link that shows a page to whoever has it, for at most ${MOST_DAYS} days.`,
    extensions: { cost: 100 },
    args: {
      page: t.arg.string({
        required: true,
        description: `Which page: ${pages.map(({ page }) => page).join(", ")}.`,
      }),
      variables: t.arg.string({
        required: true,
        description: "Variables of the page's operation, as a JSON object.",
      }),
      locale: t.arg({ type: LocaleEnum, required: true, description: "Language of the page." }),
      frozen: t.arg.boolean({
        required: true,
        description: "Whether it keeps showing the page as it is now.",
      }),
      expires: t.arg({ type: "DateTime", required: true, description: "Until when it opens." }),
      who: t.arg.string(whoArgument("Who shares it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { page, variables, locale, frozen, expires, ...writer }, context) => {
      const { author, clientKey } = readWriter(writer);
      const expiresAt = expiryOf(expires);
      const read = readVariables(variables);
      if ("en" in read) throw new InputError(["variables"], read);
      const request = { page: pageNamed(page), variables: read.variables, locale };
      const report = await context.reports.make(request, context.signal).catch((error: unknown) => {
        // A link that shows an error to its reader is refused to its writer.
        throw error instanceof ReportRefused ? new InputError(["variables"], error.text) : error;
      });
      const token = shareToken(context.database.staffSecret(), clientKey);
      const link = await context.write((tx) =>
        writeShareLink(tx, {
          ...request,
          id: tokenId(token),
          frozen: frozen ? report : null,
          author,
          clientKey,
          expiresAt,
        }),
      );
      return { link, path: `/${locale}/link/${token}` };
    },
  }),
);

function pageNamed(page: string): string {
  if (pageOf(page)) return page;
  const known = pages.map((one) => one.page).join(", ");
  throw new InputError(["page"], {
    en: `There is no page "${page}"; there are ${known}.`,
    zh: `没有页面“${page}”；可用的有 ${known}。`,
  });
}

function expiryOf(expires: string): string {
  const days = (Date.parse(expires) - Date.now()) / 86_400_000;
  if (days > 0 && days <= MOST_DAYS) return new Date(expires).toISOString();
  throw new InputError(["expires"], {
    en: `"expires" is ${expires}; expected an instant within the next ${MOST_DAYS} days.`,
    zh: `“expires”为 ${expires}，应为今后 ${MOST_DAYS} 天之内的时间。`,
  });
}

builder.mutationField("revokeShareLink", (t) =>
  t.field({
    type: ShareLinkType,
    description: "Revokes a share link: from now on it opens for nobody. It cannot be taken back.",
    args: {
      id: t.arg.string({ required: true, description: "Of the link, as `shareLinks` lists it." }),
      who: t.arg.string(whoArgument("Who revokes it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, ...writer }, context) => {
      const { author } = readWriter(writer);
      const link = await context.write((tx) => revokeShareLink(tx, id, author));
      if (link) return link;
      throw new NotFoundError({ en: "There is no such share link.", zh: "没有此分享链接。" });
    },
  }),
);
