// Starts the editor with our configuration.

import CMS from "./program/sveltia/index.js";
import * as yaml from "./program/yaml/yaml.js";
import { listFormat, storyFormat } from "./format.js";
import { listen } from "./snippets.js";

const config = await (await fetch(new URL("config.json", import.meta.url))).json();
const content = config.collections[0].folder.split("/").slice(0, -1);
const reader = { ...yaml, load: (text) => yaml.load(text, { schema: yaml.CORE_SCHEMA }) };

for (const { format, fields, files = [] } of config.collections) {
  if (fields) CMS.registerCustomFormat(format, "md", storyFormat(reader, fields));
  for (const file of files) CMS.registerCustomFormat(file.format, "yaml", listFormat(reader, file.fields[0]));
}

// The program knows a site's folder by its `.git`. An author's folder may have none; ours is known by its stories.
const opened = FileSystemDirectoryHandle.prototype.getDirectoryHandle;
FileSystemDirectoryHandle.prototype.getDirectoryHandle = async function (name, options) {
  if (name !== ".git") return opened.call(this, name, options);
  let folder = this;
  for (const part of [...content, "stories"]) folder = await opened.call(folder, part);
  return folder;
};

// Where no host keeps the sources, only the button that opens a folder is of use.
if (!document.body.dataset.host) {
  const style = document.createElement("style");
  style.textContent = ".buttons > button ~ *:not([role='alert']) { display: none }";
  document.head.append(style);
}

listen(document);
CMS.init({ config: { ...config, load_config_file: false } });
