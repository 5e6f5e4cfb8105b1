/* A choice as it stands in the address: #v=1&pilih=l:process,kado,loket:p2&kertas=f4&besar=1
   A lesson is "l:" and its id, a story its slug, a passage its story's slug, ":" and its id. The print
   desk's scripts are no modules, which no browser loads from a folder; they meet in one name. */
globalThis.desk ??= {};
{
  const VERSION = "1";
  const bare = (text) => encodeURIComponent(text).replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%20/g, "+");
  const isSet = (field) => (field.type === "checkbox" ? field.checked : field.value.trim());
  const first = (field) => [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
  const usual = (field) => (field.options ? first(field).value : "");

  /* What the address asks for; `strange` names the settings that this desk does not have. */
  desk.readChoice = (hash, fields) => {
    const given = new URLSearchParams(hash.slice(1));
    const strange = [];
    for (const field of fields) {
      const value = given.get(field.name);
      given.delete(field.name);
      if (field.type === "checkbox") field.checked = value === "1";
      else field.value = value ?? usual(field);
      if (field.selectedIndex < 0) {
        strange.push(`${field.name}=${value}`);
        field.value = usual(field);
      }
    }
    const [version, items] = [given.get("v") ?? VERSION, given.get("pilih") ?? ""];
    for (const name of ["v", "pilih"]) given.delete(name);
    strange.push(...Array.from(given, ([name, value]) => `${name}=${value}`));
    return { items: [...new Set(items.split(",").filter(Boolean))], strange, newer: version !== VERSION };
  };

  /* Short: a setting that is as usual is left out, but for the paper, whose usual size may change. */
  desk.writeChoice = (items, fields) => {
    const set = fields.filter(
      (field) => field.name === "kertas" || (isSet(field) && field.value !== usual(field)),
    );
    const values = set.map((field) => [field.name, field.type === "checkbox" ? "1" : field.value.trim()]);
    const all = [["v", VERSION], ["pilih", items.join(",")], ...values];
    return items.length ? `#${all.map(([name, value]) => `${name}=${bare(value)}`).join("&")}` : "";
  };
}
