"""An old blog → drafts for this site, with an account of everything that was in it."""
