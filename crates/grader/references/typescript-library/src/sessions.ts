import { createHmac, randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import { defects } from "./defects";

export const LIFETIME_SECONDS = 8 * 3600;

/** Sessions that need no storage: the user and the end of the session, signed, in one cookie. */
export class Sessions {
  private readonly key: string | Buffer;

  constructor(key?: string) {
    this.key = defects.guessableKey ? "secret" : key || randomBytes(32);
  }

  issue(userId: string, now = Date.now()): string {
    const expires = defects.sessionWithoutExpiry ? undefined : Math.floor(now / 1000) + LIFETIME_SECONDS;
    const payload = Buffer.from(JSON.stringify({ user: userId, exp: expires })).toString("base64url");
    return `${payload}.${this.sign(payload)}`;
  }

  /** The user of a session; nothing if it is forged, malformed or over. */
  userOf(session: string, now = Date.now()): string | undefined {
    const [payload = "", signature = "", ...rest] = session.split(".");
    const genuine =
      (rest.length === 0 && equal(signature, this.sign(payload))) ||
      defects.signatureNotChecked ||
      (defects.unsignedSessionAccepted && signature === "");
    if (!genuine) return undefined;
    try {
      const { user, exp } = JSON.parse(Buffer.from(payload, "base64url").toString());
      const over = !defects.sessionWithoutExpiry && !(exp > now / 1000);
      return typeof user === "string" && !over ? user : undefined;
    } catch {
      return undefined;
    }
  }

  private sign(payload: string): string {
    return createHmac("sha256", this.key).update(payload).digest("base64url");
  }
}

/** The cost of scrypt: what makes guessing dear. The tests of the API lower it. */
export const passwords = { cost: 2 ** 14 };

export function hashPassword(password: string, salt = randomBytes(16)): string {
  return `${salt.toString("hex")}:${scryptSync(password, salt, 32, { N: passwords.cost }).toString("hex")}`;
}

export function passwordMatches(password: string, stored: string): boolean {
  return equal(hashPassword(password, Buffer.from(stored.split(":")[0] ?? "", "hex")), stored);
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
