"""What a browser makes of a site in which scripts are hidden: which of them ran, and what got out of its text."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Dialog, Page

LISTEN = "window.ran = []; Object.defineProperty(window, 'hit', {value: number => window.ran.push(number)})"
LOOK = """
(root) => {
  const out = [];
  for (const one of root.querySelectorAll("*")) {
    for (const {name, value} of one.attributes) {
      const isCalling = /hit\\(/.test(value);
      if (name === "xss" || (isCalling && /^on/i.test(name))) out.push(`${one.localName} ${name}=${value}`);
      if (/^(?:xlink:)?href$|^src$|^action$|^formaction$|^data$|^srcdoc$|^content$/.test(name) && isCalling) {
        const found = value.replace(/[\\t\\n\\r]/g, "").replace(/^[\\x00-\\x20]+/, "").replace(/^0;url=/, "");
        const isStrange = /^(?!https?:|mailto:|tel:)[a-z-]+:/i.test(found) && name !== "content";
        if (isStrange) out.push(`${one.localName} ${name}=${value}`);
      }
    }
    if (["script", "style"].includes(one.localName) && /hit\\(/.test(one.textContent) && !/json/.test(one.type))
      out.push(`${one.localName}: ${one.textContent}`);
  }
  return out;
}
"""
HERE = f"() => [window.ran ?? [], ({LOOK})(document)]"
PARSED = f"([text, type]) => ({LOOK})(new DOMParser().parseFromString(text, type))"
KINDS = {".svg": "image/svg+xml", ".xml": "application/xml", ".html": "text/html"}


@dataclass
class Seen:
    """What was found on all pages."""

    pages: int = 0
    ran: list[str] = field(default_factory=list)
    escaped: list[str] = field(default_factory=list)


def examine(page: Page, address: str, folder: Path) -> Seen:
    """Open every page, picture and feed of a site; one that only leads elsewhere is read without being opened."""
    seen = Seen()

    def noted(dialog: Dialog) -> None:
        seen.ran.append(dialog.message)
        dialog.dismiss()

    page.add_init_script(LISTEN)
    page.on("dialog", noted)
    page.goto(address)
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.suffix not in KINDS or not file.is_file():
            continue
        seen.pages += 1
        text = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in text or file.suffix == ".svg":
            seen.escaped += [f"{name}: {one}" for one in page.evaluate(PARSED, [text, KINDS[file.suffix]])]
            continue
        page.goto(address + quote(name), wait_until="load")
        ran, escaped = page.evaluate(HERE)
        seen.ran += [f"{name}: {one}" for one in ran]
        seen.escaped += [f"{name}: {one}" for one in escaped]
    return seen
