const HERE = new URL('.', import.meta.url).href.replace(/\/$/, '');
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(CSS);
const MARKS = { SUPPORTED: '✓', REFUTED: '✗', CONFLICTING_EVIDENCE: '⇄', NOT_ENOUGH_EVIDENCE: '?' };
let ids = 0;

/** An element; attributes that are null or false are left out, functions listen to the event of that name. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value != null && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

/** What the text of an answer begins with; of several answers, each stands below its question. */
const firstLine = (answer) => answer.text.split('\n').find((line) => line.slice(1, -1) !== answer.question.text);

/** What is stored is text in any script: its direction is its own. */
const stored = (name, text, attributes) => make(name, { dir: 'auto', ...attributes }, text);

/** A link, if the address is one of the web; else only its text. */
function link(address, text, attributes) {
  let web = false;
  try {
    web = /^https?:$/.test(new URL(address).protocol);
  } catch {
    // shown without a link
  }
  return web ? stored('a', text, { href: address, rel: 'noopener nofollow', ...attributes }) : stored('span', text);
}

/** What went wrong, in words of TEXTS. */
class Trouble extends Error {
  constructor(key, values) {
    super(key);
    this.key = key;
    this.values = values || {};
  }
}

async function call(url, options) {
  let response;
  try {
    response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', ...options });
  } catch (error) {
    throw error.name === 'AbortError' ? error : new Trouble(navigator.onLine ? 'unreachable' : 'offline');
  }
  if (response.ok) {
    return response.status === 204 ? null : response.json();
  }
  if (response.status === 429 || response.status === 503) {
    throw new Trouble('busy', { seconds: response.headers.get('Retry-After') || 5 });
  }
  const problem = await response.json().catch(() => ({}));
  throw response.status === 410
    ? new Trouble('withdrawn')
    : new Trouble('refused', { reason: problem.detail || `HTTP ${response.status}`, field: problem.field });
}

const send = (url, body) =>
  call(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** What both elements share. */
class ClaimbookElement extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).adoptedStyleSheets = [STYLE];
  }

  get server() {
    return (this.getAttribute('server') || HERE).replace(/\/+$/, '');
  }

  /** The first language of attribute, page and browser that the texts are in. */
  get language() {
    const page = this.closest('[lang]');
    const wanted = [this.getAttribute('language'), page && page.lang, ...navigator.languages, 'en'];
    return wanted.map((tag) => (tag || '').slice(0, 2).toLowerCase()).find((tag) => TEXTS[tag]) || 'en';
  }

  say(key, values = {}) {
    return (TEXTS[this.language][key] || TEXTS.en[key] || key).replace(/{(\w+)}/g, (all, name) => values[name] ?? all);
  }

  heading(step, attributes, ...children) {
    const level = Math.min(6, (Number(this.getAttribute('heading-level')) || 3) + step);
    return make(`h${level}`, attributes, ...children);
  }

  day(date) {
    // as the texts of the service write days
    const format = new Intl.DateTimeFormat(this.language.replace('en', 'en-GB'), { dateStyle: 'long', timeZone: 'UTC' });
    return make('time', { datetime: date }, format.format(new Date(`${date}T00:00:00Z`)));
  }

  tell(name, detail, cancelable = false) {
    return this.dispatchEvent(
      new CustomEvent(`claimbook-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  }

  trouble(error) {
    const { key, values } = error instanceof Trouble ? error : { key: 'failed', values: {} };
    this.tell('error', { reason: key });
    return this.say(key, values);
  }

  /** Who assessed: what a service's own editors are called where nothing else is set, in the reader's language. */
  signed({ assessor }) {
    return assessor === 'Claimbook editors' ? this.say('editors') : assessor;
  }

  verdict(rated) {
    const when = rated.asOf ? [this.say('asOf'), ' ', this.day(rated.asOf)] : [this.say('undated')];
    return make('p', { class: `verdict ${rated.verdict}`, part: `verdict verdict-${rated.verdict}` },
      make('b', {}, make('span', { 'aria-hidden': 'true' }, `${MARKS[rated.verdict] || '•'} `),
        this.say(`verdict_$${rated.verdict}`)),
      ' ', ...when, rated.assessor && [' · ', stored('bdi', this.signed(rated))]);
  }

  /**
   * @param lang the language that it is stored in
   * @param sources those that are listed already, to which its own are added
   */
  said(statement, lang, sources) {
    const numbers = statement.sources.map((source) => {
      const same = (each) => each.publisher === source.publisher && each.title === source.title && each.url === source.url;
      return sources.findIndex(same) + 1 || sources.push(source);
    });
    const speaker = statement.speaker.name || statement.speaker;
    const stance = (statement.speaker.name ? statement.speaker : statement).several ? 'stances' : 'stance';
    const role = statement.speaker.role || statement.role;
    const via = [statement.via].flat().filter(Boolean).join(', ');
    return make('li', { class: `said ${statement.stance}`, part: 'statement' },
      make('p', {}, stored('strong', speaker.replace(/^./u, (first) => first.toUpperCase())), role && [' ', stored('span', role, { class: 'quiet', lang })], ' ',
        make('span', { class: 'stance', part: 'stance' }, this.say(`${stance}_${statement.stance}`))),
      stored(statement.quote ? 'blockquote' : 'p', statement.quote ? this.say('quoted', { text: statement.text }) : statement.text,
        { lang: statement.language || lang }),
      make('p', { class: 'quiet' },
        statement.saidOn && [this.day(statement.saidOn), ' '],
        via && [`${this.say('via')} `, stored('bdi', via, { lang }), ' '],
        numbers.map((number) => `[${number}] `)));
  }

  /** Who says what, and below it where that was reported. */
  statements(list, lang) {
    const sources = [];
    return [
      make('ul', { part: 'statements' }, list.map((each) => this.said(each, lang, sources))),
      sources.length > 0 && make('ul', { part: 'sources', class: 'quiet', 'aria-label': this.say('sources') },
        sources.map((source, at) =>
          make('li', { part: 'source', dir: 'auto' }, `[${at + 1}] `, link(source.url, `${source.publisher}: ${source.title}`),
            source.publishedOn && [', ', this.day(source.publishedOn)]))),
    ].filter(Boolean);
  }
}
