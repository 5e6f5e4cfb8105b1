// Examples of our own blocks: “/petikan” and the tab key, in any field of several lines. The words are those that
// the settings for VS Code have too.

const SNIPPETS = [
  [["petikan", "passage"], "/// passage | process\n    id: nama-petikan\n▮\n///"],
  [["tanda", "mark"], '{: #nama-petikan lesson="process" }\n▮'],
  [["pertanyaan", "question"], "/// question\n    minutes: 5\n    lines: 4\n▮\n\n/// answer\n…\n///\n///\n"],
  [["fasilitator", "trainer"], "/// trainer\n▮\n///\n"],
  [["peran", "role-play"], "/// role-play | …\n    minutes: 15\n▮\n\n/// trainer\n…\n///\n///\n"],
  [["ingat", "key-point"], "/// key-point\n▮\n///\n"],
  [["tautan", "link"], "[[▮]]"],
  [["kutip", "quote"], "\n![[▮]]\n"],
];
const KNOWN = new Map(SNIPPETS.flatMap(([words, text]) => words.map((word) => [word, text])));

export function listen(target) {
  target.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Tab" || event.shiftKey || !(field instanceof HTMLTextAreaElement)) return;
    const end = field.selectionStart;
    const [asked, word] = field.value.slice(0, end).match(/(?:^|(?<=\s))\/([a-z-]+)$/) ?? [];
    const text = KNOWN.get(word);
    if (text === undefined || end !== field.selectionEnd) return;
    event.preventDefault();
    event.stopPropagation();
    const start = end - asked.length;
    field.setRangeText(text.replace("▮", ""), start, end, "end");
    field.selectionStart = field.selectionEnd = start + text.indexOf("▮");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, true);
}
