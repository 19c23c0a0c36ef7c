// Swaps the answer in without loading the page anew. Without this script the forms do the same by themselves.
'use strict';

const loading = document.getElementById('loading');
const failed = document.getElementById('failed');
const field = document.getElementById('q');
let latest = 0;

async function show(address, question) {
  const mine = ++latest;
  failed.hidden = true;
  loading.hidden = false;
  document.getElementById('answer').setAttribute('aria-busy', 'true');
  field.value = question;
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const answer = page.getElementById('answer');
    if (!answer) {
      throw new Error(`no answer, but status ${response.status}`);
    }
    if (mine === latest) {
      document.getElementById('answer').replaceWith(document.adoptNode(answer));
      document.title = page.title;
      document.getElementById('answer').focus({ preventScroll: true });
    }
  } catch {
    if (mine === latest) {
      document.getElementById('answer').removeAttribute('aria-busy');
      failed.hidden = false;
    }
  } finally {
    if (mine === latest) {
      loading.hidden = true;
    }
  }
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('form.ask')) {
    return;
  }
  event.preventDefault();
  const chosen = event.submitter && event.submitter.name === 'q';
  const question = chosen ? event.submitter.value : field.value;
  const sent = new URLSearchParams(new FormData(document.getElementById('ask')));
  sent.set('q', question);
  if (chosen) {
    sent.delete('conversation');
  }
  const address = `/?${String(sent).replaceAll('+', '%20')}`;
  history.pushState(null, '', address);
  show(address, question);
});

window.addEventListener('popstate', () => {
  show(location.href, new URLSearchParams(location.search).get('q') || '');
});
