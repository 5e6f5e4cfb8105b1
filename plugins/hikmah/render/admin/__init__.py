"""The web editor: what its program, Sveltia CMS, is told about our files, and the page that loads it."""
