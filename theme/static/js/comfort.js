/* The letters as the reader chose them. This runs before anything is painted, so that nothing jumps;
   what is chosen stays in this browser. */
{
  const root = document.documentElement;
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("comfort")) ?? {};
  } catch {
    /* No storage, or not ours: the page as it is. */
  }
  const wear = () => {
    for (const name of ["size", "face"]) root.dataset[name] = kept[name] ?? "";
  };
  wear();
  root.dataset.script = "";

  addEventListener("DOMContentLoaded", () => {
    const panel = document.querySelector("#_comfort");
    for (const choice of panel?.elements ?? []) choice.checked = choice.value === root.dataset[choice.name];
    panel?.addEventListener("change", ({ target: { name, value } }) => {
      kept = { ...kept, [name]: value };
      wear();
      try {
        localStorage.setItem("comfort", JSON.stringify(kept));
      } catch {
        /* Then it holds for this page. */
      }
    });
  });
}
