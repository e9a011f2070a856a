/**
 * Whether digits pass Luhn's test, as the numbers of bank cards do.
 *
 * @see ISO/IEC 7812-1, annex B
 * @example luhn("4111111111111111") // true
 */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return digits.length > 0 && sum % 10 === 0;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** The last character that belongs to the first 17 digits of a Chinese ID number (GB 11643-1999, ISO 7064 MOD 11-2). */
export function identityCheck(digits17: string): string {
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(digits17[index]), 0);
  return CHECKS[sum % 11] as string;
}

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

/**
 * Whether 18 characters are a Chinese ID number: its check character fits, or a day of birth stands in its place (a
 * mistyped number betrays its owner as well).
 */
export function isIdentity(text: string): boolean {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text);
  if (!match) return false;
  if (isDay(Number(match[1]), Number(match[2]), Number(match[3]))) return true;
  return identityCheck(text.slice(0, 17)) === text.slice(17).toUpperCase();
}

/** Whether 15 digits are an ID number of the kind given out until 1999: a province and a day of birth. */
export function isOldIdentity(text: string): boolean {
  const match = /^[1-8]\d{5}(\d{2})(\d{2})(\d{2})\d{3}$/.exec(text);
  return match !== null && isDay(1900 + Number(match[1]), Number(match[2]), Number(match[3]));
}
