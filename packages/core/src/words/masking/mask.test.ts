import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identityCheck, luhn } from "./checksum.ts";
import { mask, maskedKinds } from "./mask.ts";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));

describe("check digits", () => {
  test("of ID numbers are those of the standard's example", () => {
    expect(identityCheck("11010519491231002")).toBe("X");
    expect(identityCheck("44052418800101001")).toBe("4");
  });

  test("of bank cards are Luhn's", () => {
    expect(luhn("4111111111111111")).toBe(true);
    expect(luhn("79927398713")).toBe(true);
    expect(luhn("79927398710")).toBe(false);
  });
});

describe("what tells who somebody is", () => {
  test.each([
    ["请打13812345678", "请打[phone]"],
    ["电话：010-62345678转801", "电话：[phone]"],
    ["１３８１２３４５６７８找我", "[phone]找我"],
    ["手机 138 1234 5678", "手机 [phone]"],
    ["前台电话62345678没人接", "前台电话[phone]没人接"],
    ["Call +44 20 7946 0958 now", "Call [phone] now"],
    ["my number (415) 555-0123.", "my number [phone]."],
    ["text 07911 123456", "text [phone]"],
    ["写信到 zhang.san@example.com.cn", "写信到 [email]"],
    ["me (at) example.org", "[email]"],
    ["微信号：abc_12345", "微信号：[account]"],
    ["身份证11010519491231002X", "身份证[id]"],
    ["护照E12345678", "护照[passport]"],
    ["Passport number: X1234567", "Passport number: [passport]"],
    ["card 4111 1111 1111 1111 was charged", "card [card] was charged"],
    ["卡号：622202000000", "卡号：[card]"],
    ["京A·12345停在门口", "[plate]停在门口"],
    ["粤BD12345", "[plate]"],
    ["licence plate AB12 CDE", "licence plate [plate]"],
    ["王经理和李女士都很好", "[name]经理和[name]女士都很好"],
    ["王一品总说前厅部的丁经理和张颖经理", "王一品总说前厅部的[name]经理和[name]经理"],
    ["欧阳先生", "[name]先生"],
    ["服务员王芳态度很好", "服务员[name]态度很好"],
    ["感谢前台刘洋和陈静的帮助", "感谢前台[name]和[name]的帮助"],
    ["服务员小王不错", "服务员[name]不错"],
    ["工号1023很热情", "工号[name]很热情"],
    ["Mr. John Smith helped us", "Mr. [name] helped us"],
    ["our guide Maria and John were great", "our guide [name] and [name] were great"],
    ["A lady called Susan Wu.", "A lady called [name]."],
    ["Thanks to Peter at the desk", "Thanks to [name] at the desk"],
    ["Elena, our waitress, smiled", "[name], our waitress, smiled"],
  ])("%s", (text, expected) => {
    expect(mask(text).text).toBe(expected);
  });

  test("is counted by kind", () => {
    expect(mask("王先生 13812345678，李女士 13912345678").masked).toEqual({ phone: 2, name: 2 });
    expect(mask("很好").masked).toEqual({});
  });
});

describe("what tells nothing of anybody", () => {
  test.each([
    "房价1299元，8:30-22:00，2019-10-01，20191001入住1208房",
    "CA1234航班，MU5678，G7401次高铁",
    "We paid $1,234.56 for 3 nights, 12/05/2019 at 10.30, room 1208",
    "价格13800138000元",
    "800-1000元，海拔1500米，步行10分钟",
    "服务员周到，前台方便，服务员马上来了，经理常常不在",
    "我先生很喜欢，前台小姐热情，总经理道歉",
    "The manager was rude. Thanks to Disney for a great day. Service at reception was slow.",
    "called 3 times, waited 45 minutes, phone 2 hours on hold",
    "拨打20次，电话等了30分钟",
    "客房部经理和宾客关系主任，商务部经理，管家部经理",
    "离汽车总站很近，卫生间总体有点小，在苏州总习惯住这家",
    "由于大堂经理及时处理",
    "However the manager apologised. Fortunately our driver waited.",
    "坐标 39.904200 116.407400",
    "a ride called Space Mountain",
  ])("%s", (text) => {
    expect(mask(text)).toEqual({ text, masked: {} });
  });
});

const mobile = fc
  .tuple(fc.constantFrom("13", "15", "17", "18", "19"), digits(9), fc.constantFrom("", " ", "-"))
  .map(
    ([start, rest, gap]) =>
      `${start}${rest.slice(0, 1)}${gap}${rest.slice(1, 5)}${gap}${rest.slice(5)}` as string,
  );
const landline = fc
  .tuple(
    fc.constantFrom("010", "021", "0755", "0571"),
    fc.constantFrom("-", " ", ""),
    fc.constantFrom(2, 5, 8),
    digits(7),
  )
  .map(([area, gap, first, rest]) => `${area}${gap}${first}${rest}`);
const abroad = fc
  .tuple(fc.constantFrom("+44", "+1", "+81", "+852", "+65"), digits(4), digits(4))
  .map(([country, a, b]) => `${country} ${a} ${b}`);
const identity = fc
  .tuple(
    fc.constantFrom("110105", "440524", "310101"),
    fc.integer({ min: 1930, max: 2015 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([area, year, month, day, serial]) => {
    const first = `${area}${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${serial}`;
    return first + identityCheck(first);
  });
const card = fc.tuple(fc.constantFrom("4", "51", "6222"), digits(15)).map(([start, rest]) => {
  const first = (start + rest).slice(0, 15);
  const check = [..."0123456789"].find((digit) => luhn(first + digit)) as string;
  return first + check;
});
const email = fc
  .tuple(fc.stringMatching(/^[a-z]{2,8}$/), fc.constantFrom("qq.com", "163.com", "gmail.com", "corp.co.uk"))
  .map(([who, host]) => `${who}@${host}`);
const secret = fc.oneof(mobile, landline, abroad, identity, card, email);

const carrier = fc.constantFrom(
  ["房间很好，请联系", "，谢谢"],
  ["投诉无门 ", " 没人理"],
  ["Please write to ", ", thank you"],
  ["(", ")"],
  ["", ""],
  ["前台态度差。", "。再也不来"],
) as fc.Arbitrary<[string, string]>;

const ordinary = fc.oneof(
  fc.integer({ min: 1, max: 99999 }).map((sum) => `${sum}元`),
  fc.integer({ min: 1, max: 9999999 }).map((sum) => `¥${sum}`),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), digits(2)).map(([whole, cents]) => `$${whole}.${cents}`),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${hour}:${String(minute).padStart(2, "0")}`),
  fc
    .tuple(
      fc.integer({ min: 2000, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${month}-${day}`),
  fc.integer({ min: 101, max: 9999 }).map((room) => `${room}房`),
  fc.integer({ min: 0, max: 100 }).map((share) => `${share}%`),
  fc
    .tuple(fc.constantFrom("CA", "MU", "BA"), fc.integer({ min: 10, max: 9999 }))
    .map(([line, number]) => `${line}${number}`),
);

describe("masking", () => {
  test("leaves nothing of a number that could be somebody's, and all of the words around it", () => {
    fc.assert(
      fc.property(secret, carrier, (own, [before, after]) => {
        const { text, masked } = mask(before + own + after);
        expect(Object.values(masked)).toEqual([1]);
        expect(text).toMatch(/^[^\d@]*$/);
        expect(text.startsWith(before) && text.endsWith(after)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("destroys no sum of money, day, time, room, share or flight", () => {
    fc.assert(
      fc.property(ordinary, ordinary, carrier, (one, other, [before, after]) => {
        const text = `${before}${one}，${other}${after}`;
        expect(mask(text)).toEqual({ text, masked: {} });
      }),
      { numRuns: 500 },
    );
  });

  test("twice is as once, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(secret, ordinary, fc.string({ unit: "grapheme" }))), (parts) => {
        const once = mask(parts.join("，")).text;
        expect(mask(once)).toEqual({ text: once, masked: {} });
      }),
      { numRuns: 300 },
    );
  });

  test("never takes a mark for a passage", () => {
    const marks = maskedKinds.map((kind) => `[${kind}]`).join(" ");
    expect(mask(marks)).toEqual({ text: marks, masked: {} });
  });
});
