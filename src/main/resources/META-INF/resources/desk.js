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
