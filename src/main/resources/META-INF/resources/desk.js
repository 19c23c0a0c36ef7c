// Answers buttons in place and asks before what was typed is lost. Without this script the forms do the same by themselves.
'use strict';

let typed = false;

document.addEventListener('input', (event) => {
  typed = typed || Boolean(event.target.closest('form.claim'));
  offer(event.target);
});

// Fills the list of a field with what has the typed words in it, as not all is in the page.
async function offer(field) {
  const words = field.value;
  if (!field.list || !field.closest('form.claim') || words.length < 2) {
    return;
  }
  const response = await fetch(`/desk/claims/names/${field.list.id}?q=${encodeURIComponent(words)}`);
  const offers = new DOMParser().parseFromString(await response.text(), 'text/html').querySelectorAll('option');
  if (response.ok && field.value === words) {
    field.list.replaceChildren(...offers);
  }
}

// Says beside the fields that were left what is wrong with them, by the rules by which they are stored.
const left = new Set();
let latest = 0;

document.addEventListener('focusout', async ({ target, relatedTarget }) => {
  const form = target.form;
  if (!form || !form.matches('[data-checks]') || !target.id || (relatedTarget && relatedTarget.matches('button'))) {
    return;
  }
  left.add(target.id);
  const mine = ++latest;
  const response = await fetch(`${form.getAttribute('action')}/check`, {
    method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' },
  }).catch(() => null);
  // what cannot be asked is told when it is sent
  if (!response || !response.ok || mine !== latest) {
    return;
  }
  const problems = new Map((await response.json()).map((each) => [each.field, each.message]));
  left.forEach((id) => mark(document.getElementById(id), problems.get(id)));
});

function mark(field, problem) {
  if (!field || !field.isConnected) {
    return;
  }
  let note = document.getElementById(`${field.id}-wrong`);
  if (!problem) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    if (note) {
      note.remove();
    }
    return;
  }
  if (!note) {
    note = document.createElement('span');
    note.className = 'wrong';
    note.id = `${field.id}-wrong`;
    note.dir = 'auto';
    field.after(note);
  }
  note.textContent = problem;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', note.id);
}

// What the widget shows, by the widget itself; without this script page and text are shown alone.
async function showWidgets() {
  const shown = document.querySelectorAll('[data-widget]');
  if (shown.length === 0) {
    return;
  }
  await import('/widget.js');
  shown.forEach((place) => {
    const element = document.createElement(place.dataset.widget);
    const answer = JSON.parse(place.dataset.shows);
    element.setAttribute('no-feedback', '');
    element.setAttribute('language', 'en');
    place.replaceChildren(element);
    if (element.card) {
      element.shadowRoot.replaceChildren(...element.card(answer));
    } else {
      element.show(answer);
    }
    place.parentElement.hidden = false;
  });
}

showWidgets();

window.addEventListener('beforeunload', (event) => {
  if (typed) {
    event.preventDefault();
  }
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches('form.claim')) {
    return;
  }
  if (!button || !button.matches('[data-stays]')) {
    typed = false;
    return;
  }
  event.preventDefault();
  const desk = document.getElementById('desk');
  desk.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(form.action, {
      method: 'POST', body: new URLSearchParams(new FormData(form, button)), headers: { Accept: 'text/html' },
    });
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('desk');
    if (!answer) {
      throw new Error(`no form, but status ${response.status}`);
    }
    desk.replaceWith(document.adoptNode(answer));
    showWidgets();
    const next = document.getElementById((button.getAttribute('formaction') || '').split('#')[1] || 'told');
    if (next) {
      next.focus();
    }
  } catch {
    desk.removeAttribute('aria-busy');
    document.getElementById('told').textContent = document.getElementById('failed').textContent;
    document.getElementById('told').focus();
  }
});
