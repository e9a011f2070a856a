/** Keeps the name under which somebody writes, so that it need not be typed again. */
export const writerCookie = "touchstone-writer";
