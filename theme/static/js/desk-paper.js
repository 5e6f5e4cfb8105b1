/* The page's size and margins: one style sheet made here, since @page cannot ask what was chosen. */
{
  const PAPERS = {
    a4: { width: 210, height: 297, left: 28, right: 16, column: 126, type: 10.5 },
    f4: { width: 215, height: 330, left: 28, right: 16, column: 126, type: 10.5 },
    letter: { width: 215.9, height: 279.4, left: 28, right: 16, column: 126, type: 10.5 },
    a5: { width: 148, height: 210, left: 20, right: 12, column: 116, type: 9.5 },
  };
  const [TOP, BOTTOM, LARGE] = [22, 20, 18];
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const sign = (found) => `\\${found.codePointAt(0).toString(16)} `;
  const quoted = (text) => `"${text.replace(/["\\\n\r<]/g, sign)}"`;

  /* `foot` holds the places of the page's number and of the count. */
  desk.layPaper = ({ paper, large, site, title, foot }) => {
    const { width, height, left, right, column, type } = PAPERS[paper];
    const numbers = foot.split(/(\{pages?\})/).map((part) => {
      const counted = { "{page}": "counter(page)", "{pages}": "counter(pages)" }[part];
      return counted ?? quoted(part);
    });
    const small = "font: 8.5pt serif; color: #555;";
    sheet.replaceSync(`
      :root { --page-width: ${width}; --page-height: ${height}; --page-top: ${TOP}; --page-bottom: ${BOTTOM};
        --page-left: ${left}; --page-right: ${right}; --type: ${large ? LARGE : type};
        --column: ${large ? width - left - right : column} }
      @page { size: ${width}mm ${height}mm; margin: ${TOP}mm ${right}mm ${BOTTOM}mm ${left}mm;
        @top-left { content: ${quoted(site)}; ${small} }
        @top-right { content: ${quoted(title)}; ${small} }
        @bottom-right { content: ${numbers.join(" ")}; ${small} } }
      @page :first { @top-left { content: none } @top-right { content: none } }`);
  };
  desk.pageRoom = (paper) => PAPERS[paper].height - TOP - BOTTOM;
  desk.pageWidth = (paper) => PAPERS[paper].width;
}
