"""Settings for writing at one's own desk: links that work from a folder, drafts shown."""

SITENAME = "@name@"
AUTHOR = "@name@"
SITEURL = ""
DEFAULT_LANG = "id"
TIMEZONE = "Asia/Jakarta"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
RELATIVE_URLS = True

HIKMAH_TAGLINE = "Cerita pelayanan dan pelajaran yang bisa dipetik darinya"
# Handouts and feeds lead here. Put your own address in its place, also in publishconf.py.
HIKMAH_PUBLIC_URL = "https://situs.example.org"
HIKMAH_DRAFTS = True

PLUGINS = ["hikmah.pelican_plugin"]

# Hikmah reads every source itself and plans every output; Pelican's own pages stay off.
ARTICLE_PATHS = []
PAGE_PATHS = []
READERS = {"rst": None}
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
PAGINATED_TEMPLATES = {}
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
