"""Settings for writing at one's own desk: relative links, drafts shown."""

AUTHOR = "Hikmah"
SITENAME = "Hikmah"
SITEURL = ""
DEFAULT_LANG = "id"
TIMEZONE = "Asia/Jakarta"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
RELATIVE_URLS = True

HIKMAH_TAGLINE = "Cerita pelayanan dan pelajaran yang bisa dipetik darinya"
# Handouts and feeds lead here. Put your own address in its place.
HIKMAH_PUBLIC_URL = "https://hikmah.example.org"
HIKMAH_DRAFTS = True
# What others may do with the texts; feeds and hikmah.json say it.
HIKMAH_LICENCE = "CC BY-SA 4.0"
HIKMAH_LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/"

PLUGIN_PATHS = ["plugins"]
PLUGINS = ["hikmah.pelican_plugin"]

# Hikmah reads every source itself and plans every output; Pelican's own pages stay off.
ARTICLE_PATHS = []
PAGE_PATHS = []
READERS = {"rst": None}  # it would warn that it cannot speak Indonesian
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
PAGINATED_TEMPLATES = {}
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
