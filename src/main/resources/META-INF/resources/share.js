// Shares a claim by what the reader's device has for it, else copies its link. Without this script the links beside it do.
'use strict';

for (const button of document.querySelectorAll('[data-share]')) {
  const { share: title, address: url, done } = button.dataset;
  button.hidden = !navigator.share && !navigator.clipboard;
  button.addEventListener('click', async () => {
    try {
      if (navigator.share) {
        await navigator.share({ title, url });
      } else {
        await navigator.clipboard.writeText(`${title}\n${url}`);
        button.textContent = done;
      }
    } catch {
      // given up by the reader, or not allowed: the links beside it are still there
    }
  });
}
