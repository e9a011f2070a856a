/** How the pages look: as the device prefers, or always light or dark. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie that keeps the choice, so that the server draws the right one at once. */
export const themeCookie = "touchstone-theme";

export const readTheme = (text: string | undefined): Theme =>
  themes.find((theme) => theme === text) ?? "system";
