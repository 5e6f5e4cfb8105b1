/* Shows a picture large over the page. Without this, its link leads to the file. */
{
  const box = document.createElement("dialog");
  const close = document.createElement("button");
  close.className = "button lightbox__close";
  close.textContent = document.querySelector("script[data-close]").dataset.close;
  box.className = "lightbox";
  box.onclick = () => box.close();

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.picture");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { alt, width, height } = link.querySelector("img");
    const large = Object.assign(new Image(width, height), { alt, src: link.href });
    box.ariaLabel = alt;
    box.replaceChildren(close, large);
    document.body.append(box);
    link.focus();
    box.showModal();
  });
}
