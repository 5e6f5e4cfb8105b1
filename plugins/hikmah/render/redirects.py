"""Redirects for servers: the file that Netlify and Cloudflare read, and a map for nginx."""

from __future__ import annotations

from urllib.parse import quote

from hikmah.plan.redirects import RedirectListView

_NGINX = """\
# In the http block:  map $uri $moved { include /path/to/redirects.nginx.map; }
# In the server block:  if ($moved) { return 301 $moved; }
"""


def render_redirects(view: RedirectListView) -> bytes:
    """One line a redirect, all of them permanent."""
    if view.form == "nginx":
        return (_NGINX + "".join(f'"{old}" "{quote(new)}";\n' for old, new in view.rows)).encode()
    return "".join(f"{quote(old)} {quote(new)} 301\n" for old, new in view.rows).encode()
