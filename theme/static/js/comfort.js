/* The letters as the reader chose them. This runs before anything is painted, so that nothing jumps;
   what is chosen stays in this browser. */
{
  const root = document.documentElement;
  let kept = {};
  const recall = () => {
    try {
      kept = JSON.parse(localStorage.getItem("comfort")) ?? {};
    } catch {
      /* No storage, or not ours: the page as it is. */
    }
  };
  const wear = () => {
    for (const name of ["size", "face"]) root.dataset[name] = kept[name] ?? "";
    for (const choice of document.querySelector("#_comfort")?.elements ?? [])
      choice.checked = choice.value === root.dataset[choice.name];
  };
  const follow = () => {
    recall();
    wear();
  };
  follow();
  root.dataset.script = "";

  /* Somebody who comes back, or has two pages open, may have chosen elsewhere since. */
  addEventListener("pageshow", follow);
  addEventListener("storage", follow);
  addEventListener("DOMContentLoaded", () => {
    wear();
    document.querySelector("#_comfort")?.addEventListener("change", ({ target: { name, value } }) => {
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
