"""Settings for the published site: absolute addresses, no drafts."""

from pelicanconf import *  # noqa: F403 (this is how a Pelican site builds one settings file on another)

SITEURL = "https://situs.example.org"
HIKMAH_PUBLIC_URL = SITEURL
RELATIVE_URLS = False

HIKMAH_DRAFTS = False
# With True, after `hikmah admin`: the web editor is published too, at /admin/.
HIKMAH_ADMIN = False
# Compressed files beside the others, for servers that send them as they are (.br needs hikmah[publish]).
# HIKMAH_PRECOMPRESS = True
# The whole site and each lesson as a ZIP, to be read from a folder.
# HIKMAH_ZIP = True
# Answers and notes for facilitators stay at home, whatever pelicanconf.py says: they are for an intranet.
HIKMAH_PUBLISH_TRAINER = False
