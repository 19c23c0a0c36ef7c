// Measures the widget beside a bare fetch and two search widgets from npm, all of which ask the same service in the same browser.
// node trial.js SERVICE PORT RUNS CHROMIUM
'use strict';

const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const zlib = require('node:zlib');
const { chromium } = require('playwright-core');

const [service, port, runs, program] = process.argv.slice(2);
const QUESTION = 'Did Ukraine target Putin\'s residence?';
const MODULES = path.join(__dirname, 'node_modules');
const FILES = {
  '/docsearch.js': '@docsearch/js/dist/umd/index.js',
  '/docsearch.css': '@docsearch/css/dist/style.css',
  '/instantsearch.js': 'instantsearch.js/dist/instantsearch.production.min.js',
};

// What both search widgets get instead of their maker's service: the search of ours.
const SEARCH = `async function find(query) {
  const response = await fetch('${service}/api/v1/claims/search?limit=5&q=' + encodeURIComponent(query));
  return (await response.json()).claims.map((hit) => hit.claim);
}`;

const PAGES = {
  'a bare fetch': {
    html: `<form id="f"><input id="q"></form><p id="answer"></p><script>
f.onsubmit = async (event) => {
  event.preventDefault();
  const response = await fetch('${service}/api/v1/ask', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ question: q.value }) });
  answer.textContent = (await response.json()).text;
};</script>`,
    box: '#q', answer: '#answer:not(:empty)', enter: true,
  },
  'claimbook-ask': {
    html: `<script type="module" src="${service}/widget.js"></script><claimbook-ask no-suggestions></claimbook-ask>`,
    box: 'claimbook-ask input', answer: 'claimbook-ask .lead', enter: true,
  },
  '@docsearch/js': {
    html: `<link rel="stylesheet" href="/docsearch.css"><div id="box"></div><script src="/docsearch.js"></script><script>${SEARCH}
docsearch({ container: '#box', appId: 'none', apiKey: 'none', indices: ['claims'], transformSearchClient: (client) => ({ ...client,
  search: async ({ requests }) => {
    const query = requests[0].query || (requests[0].params && requests[0].params.query) || '';
    const shown = (text) => ({ value: text, matchLevel: 'none', matchedWords: [] });
    const hits = (await find(query)).map((claim) => ({ objectID: claim.id, url: claim.url, type: 'lvl1', content: null,
      hierarchy: { lvl0: 'Claims', lvl1: claim.text, lvl2: null, lvl3: null, lvl4: null, lvl5: null, lvl6: null },
      _highlightResult: { hierarchy: { lvl0: shown('Claims'), lvl1: shown(claim.text) } },
      _snippetResult: { hierarchy: { lvl1: shown(claim.text) } } }));
    return { results: requests.map(() => ({ hits, nbHits: hits.length, page: 0, nbPages: 1, hitsPerPage: 5, query,
      exhaustiveNbHits: true, params: '', processingTimeMS: 1 })) };
  } }) });</script>`,
    open: '.DocSearch-Button', box: '.DocSearch-Input', answer: '.DocSearch-Hit',
  },
  'instantsearch.js': {
    html: `<div id="box"></div><div id="hits"></div><script src="/instantsearch.js"></script><script>${SEARCH}
const search = instantsearch({ indexName: 'claims', searchClient: { search: async (requests) => {
  const query = requests[0].params.query || '';
  const hits = query ? (await find(query)).map((claim) => ({ ...claim, objectID: claim.id })) : [];
  return { results: requests.map(() => ({ hits, nbHits: hits.length, page: 0, nbPages: 1, hitsPerPage: 5, query, params: '',
    processingTimeMS: 1, exhaustiveNbHits: true })) };
} } });
search.addWidgets([instantsearch.widgets.searchBox({ container: '#box' }),
  instantsearch.widgets.hits({ container: '#hits', templates: { item: (hit, { html }) => html\`<a href="\${hit.url}">\${hit.text}</a>\` } })]);
search.start();</script>`,
    box: '.ais-SearchBox-input', answer: '.ais-Hits-item',
  },
};

const names = Object.keys(PAGES);
const server = http.createServer((request, response) => {
  const file = FILES[request.url];
  const page = PAGES[names[Number(request.url.slice(1))]];
  const text = file ? fs.readFileSync(path.join(MODULES, file))
    : `<!DOCTYPE html><html lang="en"><title>Trial</title><h1>Trial</h1>${page ? page.html : ''}</html>`;
  const type = file ? (file.endsWith('css') ? 'text/css' : 'text/javascript') : 'text/html;charset=UTF-8';
  response.writeHead(file || page ? 200 : 404, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
  response.end(zlib.gzipSync(text));
});

async function measure(browser, name) {
  const { open, box, answer, enter } = PAGES[name];
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = [];
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) {
      loaded.push(response.body());
    }
  });
  await page.goto(`http://localhost:${port}/${names.indexOf(name)}`, { waitUntil: 'load' });
  await page.locator(open || box).waitFor();
  const paint = await page.evaluate(() => new Promise((resolve) => new PerformanceObserver((list) =>
    list.getEntriesByName('first-contentful-paint').forEach((each) => resolve(each.startTime))).observe({ type: 'paint', buffered: true })));
  if (open) {
    await page.locator(open).click();
  }
  await page.locator(box).focus();
  const begin = process.hrtime.bigint();
  await page.keyboard.insertText(QUESTION);
  if (enter) {
    await page.keyboard.press('Enter');
  }
  await page.locator(answer).first().waitFor();
  const answered = Number(process.hrtime.bigint() - begin) / 1e6;
  const bytes = (await Promise.all(loaded)).reduce((sum, body) => sum + zlib.gzipSync(body, { level: 9 }).length, 0);
  await context.close();
  return { bytes, paint, answered };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function main() {
  await new Promise((resolve) => server.listen(Number(port), 'localhost', resolve));
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    const results = Object.fromEntries(names.map((name) => [name, []]));
    // by turns, so that what else the machine does concerns all of them
    for (let run = 0; run <= runs; run++) {
      for (const name of names) {
        const result = await measure(browser, name);
        // of the first run everything is warmed up
        if (run > 0) {
          results[name].push(result);
        }
      }
    }
    for (const name of names) {
      const of = (key) => median(results[name].map((each) => each[key]));
      process.stdout.write(`${[name, of('bytes'), of('paint').toFixed(0), of('answered').toFixed(0)].join('\t')}\n`);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
