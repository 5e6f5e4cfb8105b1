// Our files ⇄ what the editor holds. The reader takes a single value for a list of one, and a text for a text in
// both languages; the editor would lose these. So they are spelt out for it, and written again as authors write them.

const FENCE = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;
const WIDTH = 100;

export const isList = (field) => field.widget === "list" || field.multiple === true;
const isEmpty = (value) =>
  value === null || value === undefined || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

// `yaml` reads and writes; `fields` are those of the collection.
export function storyFormat(yaml, fields) {
  const named = fields.filter((field) => field.name !== "body");
  return {
    fromFile(text) {
      const found = text.match(FENCE);
      if (!found || found.index !== 0) throw new Error("no front matter");
      return { ...spelt(yaml.load(found[1]) ?? {}, named), body: text.slice(found[0].length) };
    },
    toFile(value) {
      return `---\n${written(yaml, short(value, named), named)}---\n${(value.body ?? "").replace(/^\n+/, "")}\n`;
    },
  };
}

// A file that is one list of groups.
export function listFormat(yaml, list) {
  return {
    fromFile: (text) => ({ [list.name]: (yaml.load(text) ?? []).map((item) => spelt(item, list.fields)) }),
    toFile: (value) =>
      (value[list.name] ?? [])
        .map((item) => written(yaml, short(item, list.fields), list.fields))
        .map((item) => `- ${item.trimEnd().replaceAll("\n", "\n  ")}\n`)
        .join(""),
  };
}

function spelt(group, fields) {
  const known = new Set(fields.map((field) => field.name));
  const strange = Object.keys(group).find((key) => !known.has(key));
  // Better not to open a file than to lose a part of it.
  if (strange !== undefined) throw new Error(`unknown field “${strange}”`);
  const all = fields.map((field) => [field, group[field.name]]).filter(([, value]) => !isEmpty(value));
  const told = Object.fromEntries(all.map(([field, value]) => [field.name, speltValue(value, field)]));
  // What is not said is meant: without it, a new story's “draft” would be filled in here too.
  if (known.has("status")) told.status ??= "published";
  return told;
}

function speltValue(value, field) {
  if (isList(field)) return (Array.isArray(value) ? value : [value]).map((item) => speltItem(item, field));
  if (field.widget === "image") return value.startsWith("/") ? value : `/${value}`; // from the site's root
  if (!field.fields) return value;
  return spelt(typeof value === "object" ? value : { [field.fields[0].name]: value }, field.fields);
}

function speltItem(item, field) {
  if (field.fields) return spelt(item, field.fields);
  if (item === null || typeof item !== "object") return item;
  return Object.entries(item).map(([key, value]) => `${key}: ${value}`).join(""); // “- Kolom kiri: isi”
}

function short(group, fields) {
  const all = fields.map((field) => [field.name, shortValue(group[field.name], field)]);
  return Object.fromEntries(all.filter(([key, value]) => !isEmpty(value) && !(key === "status" && value === "published")));
}

function shortValue(value, field) {
  if (isEmpty(value)) return value;
  if (field.widget === "image") return value.replace(/^\//, "");
  if (!isList(field)) return field.fields ? short(value, field.fields) : value;
  if (!field.fields) return value;
  const items = value.map((item) => short(item, field.fields)).filter((item) => !isEmpty(item));
  return field.name === "series" && items.length === 1 ? items[0] : items;
}

// A line for what is short: `lessons: [process, patience]`.
function written(yaml, group, fields) {
  const order = fields.map((field) => field.name).filter((name) => name in group);
  return order.map((name) => writtenField(yaml, { [name]: group[name] })).join("");
}

function writtenField(yaml, group) {
  const styles = [1, 2, -1].map((flowLevel) =>
    yaml.dump(group, { schema: yaml.CORE_SCHEMA, lineWidth: -1, noRefs: true, flowLevel }),
  );
  const fits = (text) => text.trimEnd().split("\n").every((line) => line.length <= WIDTH);
  return styles.find((text) => fits(text)) ?? styles.at(-1);
}
