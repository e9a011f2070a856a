import { expect, it } from "vitest";
import { maskedAddress } from "./masked-address.ts";

it.each([
  [
    "https://open.feishu.cn/open-apis/bot/v2/hook/1b2c3d4e-aaaa-bbbb-cccc-0123456789ab",
    "https://open.feishu.cn/…89ab",
  ],
  [
    "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa",
    "https://qyapi.weixin.qq.com/…5aaa",
  ],
  ["https://oapi.dingtalk.com/robot/send?access_token=566cc69da782ec", "https://oapi.dingtalk.com/…82ec"],
  ["https://robot.test/hook?key=s3cret", "https://robot.test/…"],
  ["https://wei:pass@robot.test:8443/a#frag", "https://robot.test:8443/…"],
])("shows of %s its server, and no key", (address, shown) => {
  expect(maskedAddress(address)).toBe(shown);
});
