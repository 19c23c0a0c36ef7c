/** A question box with its answer. */
class ClaimbookAsk extends ClaimbookElement {
  connectedCallback() {
    if (this.field) {
      return;
    }
    const list = `claimbook-list-${++ids}`;
    const field = `claimbook-field-${ids}`;
    this.field = make('input', {
      id: field, part: 'field', type: 'text', name: 'q', role: 'combobox', required: true, maxlength: 2000, dir: 'auto',
      autocomplete: 'off', enterkeyhint: 'search', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list,
      placeholder: this.getAttribute('placeholder'),
      input: () => this.typed(), keydown: (event) => this.pressed(event), blur: () => this.offer([]),
    });
    this.list = make('ul', { id: list, part: 'suggestions', role: 'listbox', hidden: true, 'aria-label': this.say('suggestions') });
    this.status = make('p', { role: 'status', class: 'quiet', part: 'status' });
    this.notice = make('p', { role: 'alert', class: 'notice', part: 'notice', hidden: true });
    this.answer = make('section', { part: 'answer', tabindex: '-1', hidden: true, 'aria-label': this.say('answer') });
    const form = make('form', { role: 'search', part: 'form', submit: (event) => this.submitted(event) },
      make('label', { for: field, part: 'label' }, this.say('question')),
      make('div', { class: 'row' }, this.field, make('button', { part: 'button' }, this.say('ask')), this.list));
    this.shadowRoot.append(form, this.status, this.notice, this.answer);
    if (this.getAttribute('question')) {
      this.ask(this.getAttribute('question'));
    }
  }

  submitted(event) {
    event.preventDefault();
    this.ask(this.field.value);
  }

  /** Asks, and shows the answer. Resolves with the answer, or undefined where none came. */
  async ask(question) {
    const text = question.trim();
    if (!text || !this.tell('ask', { question: text }, true)) {
      return undefined;
    }
    this.field.value = text;
    this.offer([]);
    this.cancel();
    const mine = (this.latest = new AbortController());
    this.notice.hidden = true;
    this.status.className = 'quiet';
    this.status.textContent = this.say('loading');
    this.answer.setAttribute('aria-busy', 'true');
    try {
      const answer = await this.reply(text, mine.signal);
      this.conversation = answer.conversation || this.conversation;
      this.show(answer);
      this.tell('answer', { answer });
      return answer;
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.failed(error, () => this.ask(text));
      }
      return undefined;
    } finally {
      if (mine === this.latest) {
        this.answer.removeAttribute('aria-busy');
      }
    }
  }

  /** What the service replies to a question that may refer to the answer before. */
  async reply(question, signal) {
    const { conversation } = this;
    try {
      return await call(`${this.server}/api/v1/ask`, {
        method: 'POST', headers: { 'Content-Type': 'application/json', 'Accept-Language': this.language },
        body: JSON.stringify({ question, conversation }), signal,
      });
    } catch (error) {
      if (conversation && error.values && error.values.field === 'conversation') {
        // its time is up
        this.conversation = undefined;
        return this.reply(question, signal);
      }
      throw error;
    }
  }

  failed(error, again) {
    this.status.textContent = '';
    this.notice.replaceChildren(this.trouble(error), ' ', make('button', { type: 'button', click: again }, this.say('again')));
    this.notice.hidden = false;
  }

  cancel() {
    clearTimeout(this.timer);
    if (this.looking) {
      this.looking.abort();
    }
    if (this.latest) {
      this.latest.abort();
    }
  }

  typed() {
    clearTimeout(this.timer);
    const text = this.field.value.trim();
    if (this.looking) {
      this.looking.abort();
    }
    if (text.length < 3 || this.hasAttribute('no-suggestions')) {
      this.offer([]);
      return;
    }
    this.timer = setTimeout(async () => {
      this.looking = new AbortController();
      try {
        const query = new URLSearchParams({ q: text, limit: 5, language: this.language });
        const found = await call(`${this.server}/api/v1/claims/search?${query}`, { signal: this.looking.signal });
        this.offer(found.claims.map((hit) => hit.claim.text));
      } catch {
        this.offer([]);
      }
    }, 250);
  }

  offer(texts) {
    this.chosen = -1;
    this.list.replaceChildren(...texts.map((text, at) => stored('li', text, {
      role: 'option', part: 'option', id: `${this.list.id}-${at}`, 'aria-selected': 'false',
      // before the field loses the focus
      pointerdown: (event) => {
        event.preventDefault();
        this.ask(text);
      },
    })));
    this.list.hidden = texts.length === 0;
    this.field.setAttribute('aria-expanded', String(texts.length > 0));
    this.field.removeAttribute('aria-activedescendant');
  }

  pressed(event) {
    const options = [...this.list.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && options.length) {
      event.preventDefault();
      this.offer([]);
    } else if (event.key === 'Enter' && this.chosen >= 0) {
      event.preventDefault();
      this.ask(options[this.chosen].textContent);
    } else if (step && options.length) {
      event.preventDefault();
      // one place more than options: the field itself
      this.chosen = ((this.chosen + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.chosen)));
      if (this.chosen < 0) {
        this.field.removeAttribute('aria-activedescendant');
      } else {
        this.field.setAttribute('aria-activedescendant', options[this.chosen].id);
      }
    }
  }

  show(answer) {
    const within = this.answer.contains(this.shadowRoot.activeElement);
    this.answer.replaceChildren(...this.shown(answer), ...(answer.more || []).flatMap((more) => this.shown(more)));
    this.answer.hidden = false;
    this.status.className = 'aloud';
    this.status.textContent = '';
    // read out once it is there
    requestAnimationFrame(() => (this.status.textContent = this.summary(answer)));
    if (within) {
      this.answer.focus({ preventScroll: true });
    }
  }

  summary(answer) {
    return answer.outcome === 'ANSWERED' ? this.say('answered') : firstLine(answer);
  }

  shown(answer) {
    const asked = this.heading(0, { class: 'asked', dir: 'auto', part: 'asked' }, answer.question.text);
    return answer.outcome === 'ANSWERED'
      ? [asked, ...this.found(answer), ...this.offers(answer, this.say('next'))]
      : [asked, ...this.missed(answer), ...this.submission(answer)];
  }

  found(answer) {
    const [lead, ...below] = answer.lead.split('\n');
    return [
      stored('p', lead, { class: `lead ${answer.answersQuestion}`, part: 'lead' }),
      ...below.map((line) => stored('p', line)),
      make('p', { part: 'claim' }, `${this.say('claim')} `, link(answer.claim.url, answer.claim.text, { lang: answer.claim.language })),
      answer.assessment
        ? this.verdict(answer.assessment)
        : make('p', { class: 'verdict', part: 'verdict' }, make('b', {}, this.say('unassessed'))),
      answer.assessment && stored('p', answer.assessment.summary, { part: 'summary', lang: answer.assessment.language }),
      ...this.dissent(answer.dissent || []),
      this.heading(1, { class: 'part' }, this.say('statements')),
      ...this.statements(answer.statements, answer.claim.language),
      this.actions(answer),
    ].filter(Boolean);
  }

  dissent(others) {
    return others.length === 0 ? [] : [
      this.heading(1, { class: 'part' }, this.say('dissent')),
      make('ul', { part: 'dissent' }, others.map((other) => make('li', {}, this.verdict(other), stored('p', other.summary)))),
    ];
  }

  missed(answer) {
    const line = firstLine(answer);
    const title = answer.question.intent === 'SMALLTALK' ? 'next' : 'near';
    return answer.outcome === 'UNKNOWN'
      ? [stored('p', line, { class: 'lead', part: 'lead' }), ...this.offers(answer, this.say(title))]
      : this.offers(answer, line);
  }

  submission(answer) {
    return this.hasAttribute('no-submit') || answer.question.intent === 'SMALLTALK' ? [] : [
      make('div', { class: 'actions', part: 'actions' },
        make('button', { type: 'button', part: 'submit', click: (event) => this.wanted(answer, event) }, this.say('submit'))),
    ];
  }

  offers(answer, title) {
    if (answer.suggestions.length === 0) {
      return [];
    }
    return [
      this.heading(1, { class: 'part', dir: 'auto' }, title),
      make('ul', { class: 'offers', part: 'offers' }, answer.suggestions.map((offer) => {
        const id = `claimbook-differs-${++ids}`;
        const differs = offer.differs || [];
        return make('li', {},
          stored('button', offer.question, {
            type: 'button', part: 'offer', 'aria-describedby': differs.length ? id : null, click: () => this.ask(offer.question),
          }),
          differs.length > 0 && make('p', { id, class: 'quiet', part: 'differs' }, `${this.say('differs')} `,
            differs.flatMap((words, at) => [at ? `, ` : '', make('em', {}, stored('bdi', words))])));
      })),
    ];
  }

  actions(answer) {
    const status = make('span', { role: 'status', class: 'quiet' });
    const button = (key, part, click) => make('button', { type: 'button', part, click }, this.say(key));
    const rate = (helpful) => (event) => this.deal(event, status, 'thanks', async () => {
      await send(`${this.server}/api/v1/feedback`,
        { question: answer.question.text, language: answer.question.language, claim: answer.claim.id, helpful });
      this.tell('feedback', { helpful, claim: answer.claim.id });
    });
    return make('div', { class: 'actions', part: 'actions' },
      button('copy', 'copy', (event) => this.deal(event, status, 'copied', () => this.copy(answer))),
      link(answer.claim.permalink || answer.claim.url, this.say('permalink'), { part: 'permalink', rel: 'noopener' }),
      !this.hasAttribute('no-feedback') && [button('helpful', 'helpful', rate(true)), button('wrong', 'wrong', rate(false))],
      status);
  }

  /** Does what a button is for, once, and says how it went. */
  async deal(event, status, done, what) {
    const button = event.currentTarget;
    button.setAttribute('aria-disabled', 'true');
    try {
      status.textContent = this.say((await what()) || done);
    } catch (error) {
      status.textContent = this.trouble(error);
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }

  citation(answer) {
    const rated = answer.assessment;
    const when = rated && rated.asOf ? `, ${this.say('asOf')} ${this.day(rated.asOf).textContent}` : '';
    const verdict = rated ? this.say(`verdict_$${rated.verdict}`) + when : this.say('unassessed');
    const sources = answer.statements.flatMap((each) => each.sources).map((each) => [each.publisher, each.title, each.url]);
    const named = [...new Set(sources.map((each) => each.filter(Boolean).join(', ')))];
    return [answer.claim.text, `${verdict}${rated && rated.assessor ? ` (${this.signed(rated)})` : ''}`,
      rated && rated.summary, ...named.map((each) => `– ${each}`), answer.claim.permalink || answer.claim.url]
      .filter(Boolean).join('\n');
  }

  async copy(answer) {
    const text = this.citation(answer);
    try {
      await navigator.clipboard.writeText(text);
      return 'copied';
    } catch {
      // not allowed here: the text is shown, to be copied by hand
      const area = make('textarea', { readonly: true, rows: 5, part: 'citation', 'aria-label': this.say('copy') });
      area.value = text;
      this.answer.append(area);
      area.select();
      return 'copyByHand';
    }
  }

  async wanted(answer, event) {
    const button = event.currentTarget;
    const { text, language } = answer.question;
    try {
      await send(`${this.server}/api/v1/questions`, { question: text, language });
      this.tell('submit', { question: text });
      button.replaceWith(make('p', { role: 'status', class: 'notice', part: 'submitted' }, this.say('submitted')));
    } catch (error) {
      this.failed(error, () => button.click());
    }
  }
}
