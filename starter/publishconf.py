"""Settings for the published site: absolute addresses, no drafts."""

from pelicanconf import *  # noqa: F403 (this is how a Pelican site builds one settings file on another)

SITEURL = "https://situs.example.org"
HIKMAH_PUBLIC_URL = SITEURL
RELATIVE_URLS = False

HIKMAH_DRAFTS = False
# With True, after `hikmah admin`: the web editor is published too, at /admin/.
HIKMAH_ADMIN = False
