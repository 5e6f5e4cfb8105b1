/* Hands an address on: the story's by the system's own sheet or by the clipboard, a passage's by the latter. */
{
  const bar = document.querySelector(".pass-on");
  const [share, copy] = bar.querySelectorAll("button");
  const said = bar.querySelector("[role=status]");
  const { href } = document.querySelector("link[rel=canonical]") ?? location;
  const address = href.split("#")[0];

  async function put(text) {
    said.textContent = "";
    said.textContent = await navigator.clipboard.writeText(text).then(
      () => bar.dataset.copied,
      () => bar.dataset.failed,
    );
    setTimeout(() => (said.textContent = ""), 4000);
  }

  if (navigator.share) {
    share.hidden = false;
    share.onclick = () => navigator.share({ title: document.title, url: address }).catch(() => {});
  }
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.onclick = () => put(address);
    document.addEventListener("click", ({ target }) => {
      const passage = target.closest(".passage__link");
      if (passage) put(address + passage.hash);
    });
  }
}
