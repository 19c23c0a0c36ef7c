/** One claim as a card. */
class ClaimbookClaim extends ClaimbookElement {
  static observedAttributes = ['slug'];

  connectedCallback() {
    this.load();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.load();
    }
  }

  async load() {
    const slug = this.getAttribute('slug');
    if (!slug || slug === this.loading) {
      return;
    }
    this.loading = slug;
    const article = make('article', { part: 'card', 'aria-busy': 'true' }, make('p', { class: 'quiet' }, this.say('loading')));
    this.shadowRoot.replaceChildren(article);
    try {
      const claim = await call(`${this.server}/api/v1/claims/${encodeURIComponent(slug)}?language=${this.language}`);
      article.replaceChildren(...this.card(claim));
      this.tell('claim', { claim });
    } catch (error) {
      article.replaceChildren(make('p', { role: 'alert', class: 'notice', part: 'notice' }, this.trouble(error)));
    } finally {
      article.removeAttribute('aria-busy');
    }
  }

  card(claim) {
    return [
      this.heading(0, { class: 'claim', dir: 'auto', lang: claim.language, part: 'claim' }, claim.text),
      claim.assessment ? this.verdict(claim.assessment)
        : make('p', { class: 'verdict', part: 'verdict' }, make('b', {}, this.say('unassessed'))),
      claim.assessment && stored('p', claim.assessment.summary, { part: 'summary', lang: claim.assessment.language || claim.language }),
      claim.statements.length > 0 && make('details', { part: 'details' },
        make('summary', {}, this.say('statements')), ...this.statements(claim.statements, claim.language)),
      make('p', {}, link(claim.url, this.say('more'), { part: 'permalink', rel: 'noopener', dir: null })),
    ].filter(Boolean);
  }
}

for (const [name, element] of Object.entries({ 'claimbook-ask': ClaimbookAsk, 'claimbook-claim': ClaimbookClaim })) {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}

export { ClaimbookAsk, ClaimbookClaim };
