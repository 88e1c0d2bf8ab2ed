/**
 * A person's way to the API, for what a test is not about.
 */
export class Api {
  /** @param {string} url */
  constructor(url) {
    this.url = url;
    this.cookie = "";
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {Record<string, string>} [headers]
   */
  async ask(method, path, body, headers = {}) {
    const form = body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        // What a browser says of itself; the server asks it of whoever comes with a cookie.
        origin: this.url,
        "sec-fetch-site": "same-origin",
        ...(body !== undefined && !form ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      body: form ? body : body === undefined ? undefined : JSON.stringify(body),
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    if (cookies.length > 0) this.cookie = cookies.join("; ");
    return response;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {Record<string, string>} [headers]
   * @returns {Promise<any>}
   */
  async call(method, path, body, headers) {
    const response = await this.ask(method, path, body, headers);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  /** @param {string} path @returns {Promise<any>} */
  get(path) {
    return this.call("GET", path);
  }

  /** @param {string} path @param {unknown} [body] @returns {Promise<any>} */
  post(path, body = {}) {
    return this.call("POST", path, body);
  }

  /** @param {string} email @param {string} password */
  async signIn(email, password) {
    await this.post("/sessions", { email, password });
    return this;
  }

  /** The cookies of this person, to put into a browser. */
  cookies() {
    return this.cookie.split("; ").map((cookie) => {
      const at = cookie.indexOf("=");
      return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: this.url };
    });
  }
}
