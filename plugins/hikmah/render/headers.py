"""The files that tell servers their headers: Netlify and Cloudflare, nginx, Apache."""

from __future__ import annotations

import re

from hikmah.plan.headers import HeadersView

LASTING = "public, max-age=31536000, immutable"
_NGINX = """\
# In the server block:  include /path/to/headers.nginx.conf;
# A file with a digest in its name never changes; everything else is asked for anew.
"""
_APACHE_PACKED = """\
# A browser that takes Brotli or gzip gets the file that lies compressed beside the one it asks for.
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
</IfModule>
"""
_TYPES = (
    ("html", "text/html;charset=utf-8"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("txt", "text/plain"),
    ("ics", "text/calendar"),
)


def render_headers(view: HeadersView) -> bytes:
    """The file as its server reads it."""
    match view.form:
        case "_headers":
            return _for_hosts(view).encode()
        case "nginx":
            return _for_nginx(view).encode()
        case "htaccess":
            return _for_apache(view).encode()


def _for_hosts(view: HeadersView) -> str:
    lines = [f"{view.root}*", *(f"  {name}: {value}" for name, value in view.headers)]
    for path in view.lasting:
        lines += [path, f"  Cache-Control: {LASTING}"]
    if view.worker:
        lines += [view.worker, "  Cache-Control: no-cache"]
    return "\n".join(lines) + "\n"


def _for_nginx(view: HeadersView) -> str:
    """A block with headers of its own has none of those around it, so they are said in each."""
    shared = "".join(f'add_header {name} "{value}" always;\n' for name, value in view.headers)
    inner = "".join(f"  {line}\n" for line in shared.splitlines())
    folder = re.escape(view.root + "theme/")
    said = _NGINX + shared
    said += 'add_header Cache-Control "no-cache";\n'
    said += f"location ~ ^{folder}.*\\.[0-9a-f]+\\.[a-z]+$ {{\n{inner}"
    said += f'  add_header Cache-Control "{LASTING}";\n}}\n'
    said += f"error_page 404 {view.root}404.html;\n"
    if view.precompressed:
        said += "gzip_static on;\n# With the module ngx_brotli also:  brotli_static on;\n"
    return said


def _for_apache(view: HeadersView) -> str:
    said = f"ErrorDocument 404 {view.root}404.html\n<IfModule mod_headers.c>\n"
    said += "".join(f'Header always set {name} "{value}"\n' for name, value in view.headers)
    said += 'Header set Cache-Control "no-cache"\n'
    said += (
        f'<FilesMatch "\\.[0-9a-f]{{10}}\\.[a-z]+(\\.br|\\.gz)?$">\nHeader set Cache-Control "{LASTING}"\n'
    )
    said += "</FilesMatch>\n</IfModule>\n"
    return said + (_APACHE_PACKED + _apache_types() if view.precompressed else "")


def _apache_types() -> str:
    said = ""
    for ending, coding in (("br", "br"), ("gz", "gzip")):
        for name, kind in _TYPES:
            said += f'<FilesMatch "\\.{name}\\.{ending}$">\nForceType "{kind}"\n</FilesMatch>\n'
        said += f'<FilesMatch "\\.({"|".join(name for name, _ in _TYPES)})\\.{ending}$">\n'
        said += f"<IfModule mod_headers.c>\nHeader set Content-Encoding {coding}\n"
        said += "Header append Vary Accept-Encoding\n"
        said += "</IfModule>\nRemoveEncoding .gz .br\nSetEnv no-gzip 1\nSetEnv no-brotli 1\n</FilesMatch>\n"
    return said
